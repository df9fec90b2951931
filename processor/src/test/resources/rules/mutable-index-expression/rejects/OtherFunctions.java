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
                .createIndex("users_random_idx", onExpression("random()"))
                .createIndex("users_today_idx", on("id").where("created_at < current_date"))
                .createIndex("users_month_idx", onExpression("to_char(created_at, 'YYYY-MM')"))
                .createIndex("users_both_idx", onExpression("concat(name, email)"))
                .createIndex("users_day_idx", onExpression("created_at::date"))
                .createIndex("users_cast_idx", onExpression("cast(created_at as date)"))
                .createIndex("users_trunc_idx", onExpression("date_trunc('day', created_at)"))
                .createIndex("users_hour_idx", onExpression("extract(hour from created_at)"))
                .createIndex("users_words_idx", onExpression("to_tsvector(name)"))
                .createIndex("users_later_idx", on("id").where("created_at + interval '1 day' > '2024-01-01'"))
                .createIndex("users_since_idx", on("id").where("created_at > date '2024-01-01'"))
                .createIndex("users_tags_idx", onExpression("array_to_string(tags, ',')"))
                .createIndex("users_json_idx", onExpression("to_jsonb(name)"))
                .createIndex("users_when_idx", onExpression("(details ->> 'when')::timestamptz"));
    }
}
