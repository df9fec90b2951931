package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_14_001L, description = "create samples")
final class CreateSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("samples")
                .column("id", bigint().notNull())
                .column("day", date())
                .column("clock", time())
                .column("local", timestamp())
                .column("moment", timestamptz())
                .column("span", interval())
                .column("meta", jsonb())
                .column("raw", json())
                .column("uid", uuid())
                .column("bytes", bytea())
                .column("address", inet())
                .column("net", userDefined("cidr"))
                .column("flags", userDefined("bit(3)"))
                .column("seats", userDefined("int4range"))
                .column("number", integer())
                .column("name", varchar(3))
                .column("flag", bool())
                .column("days", date().array())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "fill samples")
final class FillSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("samples", "id", "day").row(1, "2023-02-29");
        db.insertInto("samples", "id", "day").row(2, "2024-01");
        db.insertInto("samples", "id", "day").row(3, "31/12/2024");
        db.insertInto("samples", "id", "clock").row(4, "24:00:01");
        db.insertInto("samples", "id", "clock").row(5, "10:60");
        db.insertInto("samples", "id", "local").row(6, "2024-02-30 10:00");
        db.insertInto("samples", "id", "local").row(7, "2024-03-01T10");
        db.insertInto("samples", "id", "moment").row(8, "2024-03-01 10:00+16");
        db.insertInto("samples", "id", "moment").row(9, "2024-03-01 25:00Z");
        db.insertInto("samples", "id", "span").row(10, "1 fortnight");
        db.insertInto("samples", "id", "span").row(11, "P1Y2");
        db.insertInto("samples", "id", "span").row(12, "infinity");
        db.insertInto("samples", "id", "meta").row(13, "{\"a\": 1,}");
        db.insertInto("samples", "id", "meta").row(14, "{'a': 1}");
        db.insertInto("samples", "id", "meta").row(15, "\"\\ud800\"");
        db.insertInto("samples", "id", "raw").row(16, "[1, 2");
        db.insertInto("samples", "id", "uid").row(17, "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
        db.insertInto("samples", "id", "bytes").row(18, "\\xabc");
        db.insertInto("samples", "id", "bytes").row(19, "\\400");
        db.insertInto("samples", "id", "address").row(20, "10.0.0.256");
        db.insertInto("samples", "id", "address").row(21, "10.0.0.1/33");
        db.insertInto("samples", "id", "net").row(22, "10.0.0.5/8");
        db.insertInto("samples", "id", "flags").row(23, "1010");
        db.insertInto("samples", "id", "seats").row(24, "[5,1]");
        db.insertInto("samples", "id", "number").row(25, "0x10");
        db.insertInto("samples", "id", "number").row(26, "1_000");
        db.insertInto("samples", "id", "name").row(27, "abc\t");
        db.insertInto("samples", "id", "flag").row(28, "o");
        db.insertInto("samples", "id", "days").row(29, "{2024-01-01,2023-02-29}");
        db.insertInto("samples", "id", "days").row(30, List.of("2023-02-29"));
    }
}
