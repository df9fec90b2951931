package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Phase.*;

import dev.pawl.dsl.*;

/** Release 1.4 asks for an address; older ones still write customers without. */
@Migration(version = 2026_02_04_004L, phase = CONTRACT, description = "require an e-mail address of every customer")
final class RequireEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").setNotNull("email");
    }
}
