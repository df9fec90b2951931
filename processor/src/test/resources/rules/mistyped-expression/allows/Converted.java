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
                .addCheck("a", "note::integer > 5")
                .addCheck("b", "weight + 1 > 0")
                .addCheck("c", "char_length(weight::text) <= 5")
                .addCheck("d", "note = 'x' or weight <> 0")
                .addCheck("e", "raw::jsonb = '{}'")
                .addCheck("f", "due > date '2020-01-01' + weight")
                .addCheck("g", "tags @> array[note]")
                .addCheck("h", "(meta ->> 'date') > due::text")
                .addCheck("i", "case (1) when (1) then fragile end")
                .addCheck("j", "weight in ('1', '2')")
                .addCheck("k", "sent > due and sent_local > due and sent + span > sent_local")
                .addCheck("l", "weight between '1' and 2.5")
                .addCheck("m", "sent + make_interval(days := 3) > '2020-01-01'")
                .addCheck("n", "fragile")
                .addCheck("o", "num_nonnulls(note, weight, tags) > 0")
                .addCheck("p", "(weight, note) in ((1, 'a'), (2, 'b'))");
        db.require(noRow("parcels", "weight > (select 5) and exists (select 1 from parcels p where p.note > 'x')"), "light");
    }
}

@Migration(version = 2026_01_15_002L, description = "give parcels defaults, and index them")
final class ChangeParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .setDefault("weight", expression("1.5 + 2"))
                .setDefault("due", expression("now()"))
                .setDefault("tags", expression("array[]::text[]"))
                .setDefault("note", expression("12 + 1"))
                .setDefault("ref", expression("left('abc', 2)"))
                .setDefault("mood", expression("'calm'"))
                .createIndex("parcels_note_idx", onExpression("lower(note)"))
                .createIndex("parcels_meta_idx", onExpression("((meta -> 'a') ->> 'b')"))
                .createIndex("parcels_label_idx", onExpression("note || ' ' || weight"))
                .createIndex("parcels_some_idx", on("ref").where("fragile and weight % 2 = 0"));
    }
}
