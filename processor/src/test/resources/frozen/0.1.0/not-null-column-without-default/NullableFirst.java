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

@Migration(version = 2026_01_15_001L, description = "give users a plan")
final class AddPlanToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("plan", text());
    }
}

@Migration(version = 2026_02_15_001L, description = "require a plan of users", phase = Phase.CONTRACT)
final class RequirePlanOfUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").setNotNull("plan");
    }
}
