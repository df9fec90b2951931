package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.time;
import static dev.pawl.dsl.Columns.timestamp;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make parcels")
final class CreateTableWithDefaultsOfOperators implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("sent", timestamp().notNull().defaultTo(expression("now() at time zone 'utc'")))
                .column("due", date().notNull().defaultTo(expression("current_date + 3")))
                .column("either", bool().notNull().defaultTo(expression("true or false")))
                .column("listed", bool().notNull().defaultTo(expression("1 in (1, 2)")))
                .column("ranged", bool().notNull().defaultTo(expression("2 between 1 and 3")))
                .column("named", bool().notNull().defaultTo(expression("'a' like 'a%'")))
                .column("negated", bool().notNull().defaultTo(expression("not (false)")))
                .column("given", bool().notNull().defaultTo(expression("current_date is not null")))
                .column("sorted", text().notNull().defaultTo(expression("'a' collate \"C\"")))
                .column("chosen", text().notNull().defaultTo(expression("case (1) when (1) then 'a' end")))
                .column("cast", text().notNull().defaultTo(expression("'a'::varchar(3)")))
                .column("noted", text().notNull().defaultTo(expression("'a' -- or 'b'\n || 'c' /* c */  ")))
                .column("signed", integer().notNull().defaultTo(expression("-1")))
                .column("doubled", integer().notNull().defaultTo(expression("- -1")))
                .column("divided", numeric(8, 2).notNull().defaultTo(expression("1::numeric / 3")))
                .column("lasting", interval().notNull().defaultTo(expression("interval '3' day")))
                .column("daily", time().notNull().defaultTo(expression("localtime(0)")))
                .column("meta", jsonb().notNull().defaultTo(expression("'{}'::jsonb || '{\"a\": 1}'")))
                .column("tags", text().array().notNull().defaultTo(expression("array['a'] || '{b}'")))
                .column("empty", text().array().notNull().defaultTo(expression("array[]::text[]")))
                .primaryKey("id");
    }
}
