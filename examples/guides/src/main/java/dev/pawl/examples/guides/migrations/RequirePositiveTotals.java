package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_04_001L, description = "refuse orders without a total")
final class RequirePositiveTotals implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addCheck("orders_total_check", "total > 0");
    }
}
