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
                .addCheck("users_email_check", "length(email) > 0) not valid; --")
                .addCheck("users_name_check", "length(name > 0")
                .addCheck("users_both_check", "length(name) > 0, length(email) > 0")
                .addColumn("state", text().defaultTo(expression("'new")))
                .addColumn("rank", integer().defaultTo(expression("0 not null")))
                .addColumn("score", integer().defaultTo(expression("0, add column other integer")))
                .addColumn("level", integer().defaultTo(expression("array[1")))
                .createIndex("users_new_idx", on("id").where("email = 'a'; drop table users"));
        db.insertInto("users", "id", "email").row(1, expression("lower('A'), now()")).row(2, expression("1 /* one"));
    }
}
