package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.bytea;
import static dev.pawl.dsl.Columns.character;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.inet;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.json;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.smallint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.time;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make users")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", varchar(50))
                .column("age", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "add columns")
final class AddColumnsWithAllKindsOfDefaults implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("quoted", text().defaultTo("it's \"so\" \\ {} {0} ? :x $1 -- /* é"))
                .addColumn("document", jsonb().notNull().defaultTo("{\"a\": [1, \"?\"]}"))
                .addColumn("plain", json().defaultTo("{}"))
                .addColumn("negative", integer().defaultTo(-1))
                .addColumn("large", bigint().defaultTo(-9_000_000_000L))
                .addColumn("little", smallint().defaultTo(-3))
                .addColumn("amount", numeric(10, 2).defaultTo(-1.50))
                .addColumn("ratio", doublePrecision().defaultTo(1e-7))
                .addColumn("rough", real().defaultTo(0.25))
                .addColumn("active", bool().notNull().defaultTo(true))
                .addColumn("code", character(3).defaultTo("a'b"))
                .addColumn("tags", text().array().notNull().defaultTo(List.of()))
                .addColumn("words", varchar(20).array().defaultTo(List.of("it's", "{b}", "c,d", "\\")))
                .addColumn("numbers", integer().array().defaultTo(List.of(1, -2)))
                .addColumn("day", date().defaultTo(expression("date '2026-01-31'")))
                .addColumn("hour", time().defaultTo(expression("time '08:30'")))
                .addColumn("moment", timestamptz().defaultTo(expression("timestamptz '2026-01-31 08:30+00'")))
                .addColumn("days", interval().defaultTo(expression("interval '30 days'")))
                .addColumn("bytes", bytea().defaultTo(expression("'\\xdeadbeef'")))
                .addColumn("address", inet().defaultTo("10.0.0.1/8"));
    }
}
