package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "drop the names of users")
@Allow(value = "dropped-column", because = "no release reads or writes it since 2.4")
@Irreversible(because = "the names moved to table profiles in release 2.3")
final class DropNameOfUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropColumn("name");
    }
}
