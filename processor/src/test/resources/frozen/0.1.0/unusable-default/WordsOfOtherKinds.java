package cases;

import static dev.pawl.dsl.Columns.*;

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
                .addColumn("state", text().defaultTo(expression("null")))
                .addColumn("until", timestamptz().defaultTo(expression("now() + interval '1 day'")))
                .addColumn("local", timestamp().defaultTo(expression("now() at time zone 'utc'")))
                .addColumn("year", numeric().defaultTo(expression("extract(year from now())")))
                .addColumn("who", text().defaultTo(expression("current_user")))
                .addColumn("weight", doublePrecision().defaultTo(expression("1.5e3::double precision")))
                .addColumn("moment", timestamptz().defaultTo(expression("timestamp with time zone '2026-01-15'")))
                .addColumn("small", smallint().defaultTo(expression("cast('1' as smallint)")))
                .addColumn("part", text().defaultTo(expression("substring('abc' from 1 for 2)")))
                .addColumn("labels", text().array().defaultTo(expression("array[]::text[]")));
    }
}
