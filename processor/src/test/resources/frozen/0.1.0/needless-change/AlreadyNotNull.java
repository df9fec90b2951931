package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", text().notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_002L, description = "require names")
final class RequireNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").setNotNull("email");
    }
}
