package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels").column("id", bigint().notNull()).column("note", text()).primaryKey("id");
        db.sql("create function normalise(text) returns text language sql immutable as 'select lower($1)'")
                .undoneBy("drop function normalise(text)");
    }
}

@Migration(version = 2026_01_15_001L, description = "check parcels")
final class CheckParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addCheck("parcels_note_check", "normalise(note) <> ''")
                .createIndex("parcels_note_idx", onExpression("normalise(note)"));
    }
}
