package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
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

@Migration(version = 2026_01_15_001L, description = "index open parcels")
final class IndexOpen implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").addColumn("state", varchar(10)).createIndex("parcels_open_idx", on("label").where("state = 'open'"));
    }
}

@Migration(version = 2026_01_16_001L, description = "allow longer states")
@Irreversible(because = "longer states stay")
final class WidenStates implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .dropIndex("parcels_open_idx")
                .alterColumnType("state", varchar(20))
                .createIndex("parcels_open_idx", on("label").where("state = 'open'"));
    }
}
