package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Conditions.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("ref", varchar(12))
                .column("note", text())
                .column("weight", integer().notNull().defaultTo(1))
                .column("fragile", bool().notNull().defaultTo(false))
                .column("sent", timestamptz())
                .column("sent_local", timestamp())
                .column("due", date())
                .column("meta", jsonb())
                .column("raw", json())
                .column("cost", numeric(8, 2))
                .column("tags", text().array())
                .column("span", interval())
                .column("mood", userDefined("mood"))
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "check parcels")
final class CheckParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addCheck("a", "note > 5")
                .addCheck("b", "weight + 1")
                .addCheck("c", "weight > 0 and char_length(weight) <= 5")
                .addCheck("d", "note = 'x' or weight")
                .addCheck("e", "raw = '{}'")
                .addCheck("f", "due > weight")
                .addCheck("g", "tags @> note")
                .addCheck("h", "cast(meta as date) > due")
                .addCheck("i", "case when fragile then weight else note end = '1'")
                .addCheck("j", "weight in ('1', note)")
                .addCheck("k", "substr(note) = 'x'")
                .addCheck("l", "note[1] = 'x'")
                .addCheck("m", "weight > $1")
                .addCheck("n", "coalesce(due, sent, note) is not null")
                .addCheck("o", "lag(weight) > 1");
        db.require(noRow("parcels", "cost like '1%'"), "no dear parcels");
    }
}
