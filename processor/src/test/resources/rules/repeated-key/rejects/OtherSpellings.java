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
        db.createTable("uuids").column("key", uuid().notNull()).primaryKey("key");
        db.createTable("days").column("key", date().notNull()).primaryKey("key");
        db.createTable("moments").column("key", timestamptz().notNull()).primaryKey("key");
        db.createTable("locals").column("key", timestamp().notNull()).primaryKey("key");
        db.createTable("numbers").column("key", numeric().notNull()).primaryKey("key");
        db.createTable("rates").column("key", numeric(4, 1).notNull()).primaryKey("key");
        db.createTable("shares").column("key", real().notNull()).primaryKey("key");
        db.createTable("addresses").column("key", inet().notNull()).primaryKey("key");
        db.createTable("emails").column("key", userDefined("citext").notNull()).primaryKey("key");
        db.createTable("codes").column("key", character(5).notNull()).primaryKey("key");
        db.createTable("names").column("key", varchar(3).notNull()).primaryKey("key");
        db.createTable("documents").column("key", jsonb().notNull()).primaryKey("key");
        db.createTable("bytes").column("key", bytea().notNull()).primaryKey("key");
        db.createTable("lists").column("key", integer().array().notNull()).primaryKey("key");
        db.createTable("flags").column("key", bool().notNull()).primaryKey("key");
    }
}

@Migration(version = 2026_01_15_001L, description = "fill samples")
final class FillSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("uuids", "key")
                .row("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")
                .row("{A0EEBC999C0B4EF8BB6D6BB9BD380A11}");
        db.insertInto("days", "key").row("2024-03-01").row("2024-3-1");
        db.insertInto("moments", "key").row("2024-03-01 10:00+02").row("2024-03-01T08:00Z");
        db.insertInto("locals", "key").row("2024-03-01 24:00").row("2024-03-02");
        db.insertInto("numbers", "key").row(1).row("1.00");
        db.insertInto("rates", "key").row(7.25).row(7.3);
        db.insertInto("shares", "key").row("1e2").row(100);
        db.insertInto("addresses", "key").row("::1").row("0:0:0:0:0:0:0:1/128");
        db.insertInto("emails", "key").row("a@b.c").row("A@B.C");
        db.insertInto("codes", "key").row("ab").row("ab  ");
        db.insertInto("names", "key").row("abc").row("abc ");
        db.insertInto("documents", "key").row("{\"a\": 1, \"b\": 2}").row("{\"b\":2.0,\"a\":1}");
        db.insertInto("bytes", "key").row("abc").row("\\x616263");
        db.insertInto("lists", "key").row("{1, 2}").row(List.of(1, 2));
        db.insertInto("flags", "key").row(true).row("yes");
        db.insertInto("days", "key").row("2024-04-01").row(expression("date '2024-04-01'"));
    }
}
