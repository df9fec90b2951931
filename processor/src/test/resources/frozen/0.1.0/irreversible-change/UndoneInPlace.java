package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2026_01_15_001L, description = "change users", phase = Phase.CONTRACT)
final class ChangeUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("plan", text().notNull().defaultTo("free"))
                .setNotNull("name")
                .createIndex("users_name_idx", "name")
                .addCheck("users_plan_check", "plan in ('free', 'paid')");
    }
}
