package shop;

import dev.pawl.dsl.*;

@Migration(version = 2026_04_04_001L, description = "drop the fax numbers of orders", phase = Phase.CONTRACT)
@Irreversible(because = "nobody has sent a fax since 2019")
@Allow(value = "dropped-column", because = "no release reads it since 1.4")
final class DropFaxOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropColumn("fax");
    }
}
