package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users, with views and a type")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create type mood as enum ('good', 'bad')").undoneBy("drop type mood");
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("age", integer())
                .column("mood", userDefined("mood"))
                .primaryKey("id");
        db.sql("create view adults as select id from users where age >= 18").undoneBy("drop view adults");
        db.sql("create view old_adults as select id from adults").undoneBy("drop view old_adults");
    }
}

@Migration(version = 2026_01_15_001L, description = "give other names")
@Allow(value = "renamed-object", because = "nothing has been released yet")
final class GiveOtherNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("alter type mood rename to feeling").undoneBy("alter type feeling rename to mood");
        db.sql("alter view adults rename to grown_ups").undoneBy("alter view grown_ups rename to adults");
    }
}

@Migration(version = 2026_01_16_001L, description = "drop what others need")
@Allow(value = "dropped-object", because = "no release uses it since 3.1")
@Irreversible(because = "nobody has asked for it in a year")
final class DropWhatOthersNeed implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("drop type feeling");
        db.sql("drop view grown_ups");
    }
}
