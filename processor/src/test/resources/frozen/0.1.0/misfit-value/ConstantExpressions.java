package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create samples")
final class CreateSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("samples")
                .column("id", bigint().notNull())
                .column("number", integer().defaultTo(expression("'7'")))
                .column("day", date().defaultTo(expression("date '2024-02-29'")))
                .column("local", timestamp().defaultTo(expression("timestamptz '2024-02-29 10:00+02'")))
                .column("flag", bool().defaultTo(expression("'yes'")))
                .column("label", text().defaultTo(expression("1")))
                .column("code", varchar(3).defaultTo(expression("'abcd'::varchar(3)")))
                .column("meta", jsonb().defaultTo(expression("'{}'::json")))
                .column("mood", userDefined("mood").defaultTo(expression("'anything'")))
                .column("old", bytea().defaultTo(expression("E'\\\\x00'")))
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "fill samples")
final class FillSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("samples", "id", "day").row(1, expression("default")).row(2, expression("now()"));
    }
}
