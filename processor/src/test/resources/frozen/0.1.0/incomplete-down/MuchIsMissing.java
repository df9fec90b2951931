package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
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

@Migration(version = 2026_01_15_001L, description = "change users")
final class ChangeUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("plans").column("name", text().notNull()).primaryKey("name");
        db.alterTable("users")
                .addColumn("plan", text())
                .addForeignKey("users_plan_fkey", "plan", references("plans", "name"))
                .setDefault("name", "anonymous");
    }

    @Override
    public void down(Database db) {
    }
}
