package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("email", text().notNull())
                .column("state", text().notNull().defaultTo("new"))
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "add an administrator")
final class AddAdministrator implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("users", "id", "name").row(1, "Administrator");
    }
}
