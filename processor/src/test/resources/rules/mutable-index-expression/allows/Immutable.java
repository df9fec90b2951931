package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

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

@Migration(version = 2026_01_15_001L, description = "index users")
final class IndexUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .createIndex("users_email_idx", onExpression("lower(email)").where("name <> 'now()'"))
                .createIndex("users_both_idx", onExpression("name || ' ' || email"))
                .createIndex("users_day_idx", onExpression("(created_at at time zone 'UTC')::date"))
                .createIndex("users_old_idx", on("id").where("created_at < timestamptz '2026-01-01 00:00:00Z'"))
                .createIndex("users_trunc_idx", onExpression("date_trunc('day', created_at at time zone 'UTC')"))
                .createIndex("users_words_idx", onExpression("to_tsvector('english', name)"))
                .createIndex("users_since_idx", on("id").where("created_at > timestamptz '2024-01-01 00:00Z' or name || 'x' <> ''"))
                .createIndex("users_seconds_idx", onExpression("date_part('epoch', created_at at time zone 'UTC')"))
                .createIndex("users_own_idx", onExpression("my_own(name)"));
    }
}
