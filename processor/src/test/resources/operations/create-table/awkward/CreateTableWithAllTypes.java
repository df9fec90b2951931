package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.bytea;
import static dev.pawl.dsl.Columns.character;
import static dev.pawl.dsl.Columns.clockTimestamp;
import static dev.pawl.dsl.Columns.currentDate;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.inet;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.json;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.localTimestamp;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.smallint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.time;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make a table with all types")
final class CreateTableWithAllTypes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("everything")
                .column("a", smallint())
                .column("b", integer().generatedByDefaultAsIdentity())
                .column("c", bigint())
                .column("d", numeric(1000, 999))
                .column("e", numeric())
                .column("f", real())
                .column("g", doublePrecision())
                .column("h", bool())
                .column("i", text())
                .column("j", varchar(10))
                .column("k", character(10))
                .column("l", date().defaultTo(currentDate()))
                .column("m", time())
                .column("n", timestamp().defaultTo(localTimestamp()))
                .column("o", timestamptz().defaultTo(clockTimestamp()))
                .column("p", interval())
                .column("q", uuid())
                .column("r", jsonb())
                .column("s", json())
                .column("t", bytea())
                .column("u", inet())
                .column("v", numeric(10, 2).array())
                .column("w", doublePrecision().array())
                .column("x", timestamptz().array());
    }
}
