package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_08_001L, description = "show what is still to be shipped")
final class CreateOpenOrdersView implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                        CREATE VIEW open_orders AS
                        SELECT id, customer_id, total, placed_at FROM orders WHERE status = 'open'
                        """).because("no operation makes views; nobody can use it yet").undoneBy("DROP VIEW open_orders");
    }
}
