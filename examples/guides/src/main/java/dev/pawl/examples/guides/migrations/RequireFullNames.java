package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Phase.*;

import dev.pawl.dsl.*;

/** The first to run once no release before 1.5 is left: from here on nobody needs the trigger. */
@Migration(
        version = 2026_02_10_001L,
        phase = CONTRACT,
        description = "require a full name of every customer, and no other")
final class RequireFullNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").setNotNull("full_name").dropNotNull("name");
    }
}
