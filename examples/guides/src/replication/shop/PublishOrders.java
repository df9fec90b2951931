package shop;

import dev.pawl.dsl.*;

@Migration(version = 2026_04_01_002L, description = "publish orders")
final class PublishOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("CREATE PUBLICATION shop FOR TABLE orders")
                .because("nobody is affected until somebody subscribes")
                .undoneBy("DROP PUBLICATION shop");
    }
}
