package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.userDefined;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make the type of moods")
final class Mood implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create type mood as enum ('ok', 'sad')").because("no operation makes types").undoneBy("drop type mood");
    }
}

@Migration(version = 2, description = "make samples")
final class Samples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("samples")
                .column("id", integer().notNull())
                .column("flag", bool())
                .column("amount", numeric(10, 2))
                .column("ratio", doublePrecision())
                .column("document", jsonb())
                .column("tags", text().array())
                .column("numbers", bigint().array())
                .column("day", date())
                .column("mood", userDefined("mood"))
                .primaryKey("id");
    }
}

@Migration(version = 3, description = "add a sample")
final class InsertRowsOfEveryType implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("samples", "id", "flag", "amount", "ratio", "document", "tags", "numbers", "day", "mood")
                .row(1, true, 1.50, 1e-7, "{\"a\": 1}", List.of("x", "it's"), List.of(-1, 2), "2026-01-31", "ok")
                .row(2, false, -3, 2, "[]", List.of(), List.of(), expression("current_date"), "sad");
    }
}
