package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create tasks")
final class CreateTasks implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tasks")
                .column("id", bigint().notNull())
                .column("priority", text().notNull())
                .column("data", jsonb())
                .column("days", integer())
                .column("Assignee", text())
                .column("deleted_at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "check tasks")
final class CheckTasks implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("tasks").addCheck("tasks_priority_check", "priority in ('low', 'high')");
    }
}
