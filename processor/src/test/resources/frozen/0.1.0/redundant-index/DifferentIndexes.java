package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.IndexMethod;
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

@Migration(version = 2026_01_15_001L, description = "index parcels")
final class IndexParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .createIndex("parcels_label_key", on("label").unique())
                .createIndex("parcels_sent_label_idx", "sent", "label")
                .createIndex("parcels_label_sent_idx", "label", "sent")
                .createIndex("parcels_weight_idx", on("weight").where("sent is null"))
                .createIndex("parcels_weight_label_idx", "weight", "label")
                .createIndex("parcels_hash_idx", on("weight").using(IndexMethod.HASH))
                .createIndex("parcels_lower_idx", onExpression("lower(label)"))
                .createIndex("parcels_upper_idx", onExpression("upper(label)"));
    }
}
