package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.onExpression;

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

@Migration(version = 2026_01_14_002L, description = "create a function")
final class CreateFunction implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create function assigne(days integer) returns boolean language sql immutable as 'select days > 0'")
                .because("locks no table")
                .undoneBy("drop function assigne(integer)");
    }
}

@Migration(version = 2026_01_15_001L, description = "check tasks")
final class CheckTasks implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("tasks")
                .addCheck("tasks_a_check", "extract(day from deleted_at) > 0 and extract(epoch from deleted_at)::numeric > 0")
                .addCheck("tasks_b_check", "deleted_at > timestamp '2020-01-01' and deleted_at > date '2020-01-01'")
                .addCheck("tasks_c_check", "cast(priority as date) > '2020-01-01' and data -> 'dat' is not null")
                .addCheck("tasks_d_check", "deleted_at > '2020-01-01'::date + interval '1' day and tasks.days > 0")
                .addCheck("tasks_e_check", "char_length(\"Assignee\") > 0 and assigne(days) and make_interval(days => days) is not null")
                .addCheck("tasks_f_check", "id < 9 /* idd */ and xmin is not null and tasks is not null -- day")
                .createIndex("tasks_idx", onExpression("(priority collate \"C\")").where("deleted_at is null"));
    }
}
