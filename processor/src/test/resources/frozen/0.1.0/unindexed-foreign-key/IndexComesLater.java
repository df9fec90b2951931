package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create hubs")
final class CreateHubs implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("hubs")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("code", varchar(12).notNull())
                .primaryKey("id")
                .unique("hubs_code_key", "code");
    }
}

@Migration(version = 2026_01_11_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("hub_id", bigint())
                .column("label", text())
                .column("sent", timestamptz())
                .column("weight", integer())
                .primaryKey("id")
                .foreignKey("parcels_hub_fkey", "hub_id", references("hubs", "id"));
        db.alterTable("parcels").createIndex("parcels_hub_id_idx", "hub_id");
    }
}

@Migration(version = 2026_01_15_001L, description = "create scans")
final class CreateScans implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("scans")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("parcel_id", bigint().notNull())
                .primaryKey("id")
                .foreignKey("scans_parcel_fkey", "parcel_id", references("parcels", "id"));
    }
}

@Migration(version = 2026_01_16_001L, description = "rename scans")
@Allow(value = "renamed-table", because = "nobody reads it yet")
final class RenameScans implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("scans", "readings");
    }
}

@Migration(version = 2026_01_17_001L, description = "index readings by parcel")
final class IndexReadings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("readings").createIndex("readings_parcel_id_idx", "parcel_id");
    }
}
