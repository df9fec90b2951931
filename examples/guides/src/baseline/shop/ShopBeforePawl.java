package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_03_01_001L, baseline = true, description = "what there was before Pawl")
final class ShopBeforePawl implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("email", text().notNull())
                .primaryKey("id");
    }
}
