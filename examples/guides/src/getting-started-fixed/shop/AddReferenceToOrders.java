package shop;

import static dev.pawl.dsl.Columns.genRandomUuid;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_16_001L, description = "give orders a reference")
final class AddReferenceToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addColumn("reference", uuid())
                .setDefault("reference", genRandomUuid())
                .createIndex("orders_reference_key", on("reference").unique());
    }
}
