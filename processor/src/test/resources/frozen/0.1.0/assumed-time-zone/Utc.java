package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("sent", timestamp())
                .column("due", date())
                .column("seen", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "keep the moment of sending")
@Allow(value = "assumed-time-zone", because = "the application writes UTC")
final class KeepMomentOfSending implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").alterColumnType("sent", timestamptz());
    }
}
