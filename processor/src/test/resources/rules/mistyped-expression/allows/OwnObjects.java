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

@Migration(version = 2026_01_15_001L, description = "check parcels with what is the project's own")
final class CheckParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addCheck("a", "mood > 5")
                .addCheck("b", "lower(mood) = 'x'")
                .addCheck("c", "is_valid(note, weight)")
                .addCheck("d", "app.weigh(note) > 5")
                .addCheck("e", "note::mood = mood")
                .addCheck("f", "weight operator(app.===) note")
                .addCheck("g", "coalesce(mood, note) <> ''")
                .setDefault("mood", expression("calm()"));
    }
}

@Allow(value = "mistyped-expression", because = "whoever runs the server has made char_length(integer)")
@Migration(version = 2026_01_15_002L, description = "check parcels with an operator of an extension, and a function of our own")
final class CheckNotes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addCheck("similar", "(note % 'parcel') is not false")
                .addCheck("short", "char_length(weight) < 5");
    }
}
