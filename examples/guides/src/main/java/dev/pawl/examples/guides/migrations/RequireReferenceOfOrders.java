package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Phase.*;

import dev.pawl.dsl.*;

/** Comes with the release after the one whose job has given the old orders a reference. */
@Migration(version = 2026_02_03_001L, phase = CONTRACT, description = "require a reference of every order")
final class RequireReferenceOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").setNotNull("reference");
    }
}
