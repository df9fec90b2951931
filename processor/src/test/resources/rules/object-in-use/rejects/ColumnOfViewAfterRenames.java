package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users and a view of them")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", varchar(50))
                .column("age", integer())
                .primaryKey("id");
        db.sql("create view adults as select id from users where age >= 18").undoneBy("drop view adults");
    }
}

@Migration(version = 2026_01_15_001L, description = "call users people")
@Allow(value = "renamed-table", because = "nothing has been released yet")
@Allow(value = "renamed-column", because = "nothing has been released yet")
final class CallThemPeople implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").renameColumn("age", "years");
        db.renameTable("users", "people");
    }
}

@Migration(version = 2026_01_16_001L, description = "drop what the view reads")
@Allow(value = "dropped-column", because = "no release uses it since 3.1")
@Allow(value = "dropped-table", because = "no release uses it since 3.1")
@Irreversible(because = "they live in the identity provider")
final class DropYears implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("people").dropColumn("email").dropColumn("years");
        db.dropTable("people");
    }
}
