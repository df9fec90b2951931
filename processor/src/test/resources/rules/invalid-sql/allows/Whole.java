package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", text())
                .column("tags", text().array())
                .column("data", json())
                .column("details", jsonb())
                .column("created_at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "change users")
final class ChangeUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addCheck("users_email_check", "email in ('a)', 'b;', $$it's (here$$, E'\\'') -- (, odd")
                .addCheck("users_name_check", "name is not null or (\"id\" > 0) /* ( */")
                .addColumn("rank", integer().defaultTo(expression("(array[1, 2])[1] + least(1, 2)")))
                .addColumn("flag", bool().defaultTo(expression("('a' is not null)")))
                .createIndex("users_new_idx", on("id").where("coalesce(email, '') <> ''"));
    }
}
