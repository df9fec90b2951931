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
        db.insertInto("samples", "id", "day").row(1, "2024-02-29");
        db.insertInto("samples", "id", "day").row(2, "2024-3-1");
        db.insertInto("samples", "id", "day").row(3, "infinity");
        db.insertInto("samples", "id", "day").row(4, "today");
        db.insertInto("samples", "id", "day").row(5, "0044-03-15 BC");
        db.insertInto("samples", "id", "day").row(6, "Feb 29, 2024");
        db.insertInto("samples", "id", "clock").row(7, "24:00");
        db.insertInto("samples", "id", "clock").row(8, "allballs");
        db.insertInto("samples", "id", "clock").row(9, "10:00+02");
        db.insertInto("samples", "id", "local").row(10, "2024-03-01T10:00:00Z");
        db.insertInto("samples", "id", "local").row(11, "2024-03-01 23:59:60");
        db.insertInto("samples", "id", "moment").row(12, "2024-03-01 10:00 Europe/Berlin");
        db.insertInto("samples", "id", "moment").row(13, "2024-03-01 10:00+15:59");
        db.insertInto("samples", "id", "span").row(14, "P1Y2M3DT4H5M6S");
        db.insertInto("samples", "id", "span").row(15, "1 day 02:03:04");
        db.insertInto("samples", "id", "span").row(16, "-1 days +02:03");
        db.insertInto("samples", "id", "span").row(17, "1-2");
        db.insertInto("samples", "id", "meta").row(18, "{\"a\": [1, null]}");
        db.insertInto("samples", "id", "raw").row(19, "\"\\ud800\"");
        db.insertInto("samples", "id", "uid").row(20, "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11");
        db.insertInto("samples", "id", "uid").row(21, "{a0eebc999c0b4ef8bb6d6bb9bd380a11}");
        db.insertInto("samples", "id", "bytes").row(22, "\\x DE ad");
        db.insertInto("samples", "id", "bytes").row(23, "a\\\\b\\000");
        db.insertInto("samples", "id", "address").row(24, "::ffff:1.2.3.4/128");
        db.insertInto("samples", "id", "address").row(25, "10.1/16");
        db.insertInto("samples", "id", "net").row(26, "10/8");
        db.insertInto("samples", "id", "flags").row(27, "101");
        db.insertInto("samples", "id", "seats").row(28, "[1,5)");
        db.insertInto("samples", "id", "seats").row(29, "empty");
        db.insertInto("samples", "id", "number").row(30, " +7 ");
        db.insertInto("samples", "id", "name").row(31, "äöü");
        db.insertInto("samples", "id", "name").row(32, "abc   ");
        db.insertInto("samples", "id", "flag").row(33, " OFF ");
        db.insertInto("samples", "id", "days").row(34, "{2024-1-1,NULL}");
        db.insertInto("samples", "id", "days").row(35, List.of("2024-02-29"));
    }
}
