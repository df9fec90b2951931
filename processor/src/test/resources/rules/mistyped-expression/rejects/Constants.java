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
                .addCheck("a", "due > 'soon'")
                .addCheck("b", "fragile = 'maybe'")
                .addCheck("c", "weight in ('1', 'x')");
    }
}
