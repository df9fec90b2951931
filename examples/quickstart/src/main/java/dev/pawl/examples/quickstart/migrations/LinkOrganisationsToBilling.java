package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_18_001L, description = "link organisations to their accounts in billing")
final class LinkOrganisationsToBilling implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("organisations")
                .addColumn("billing_account", text())
                .addUnique("organisations_billing_account_key", "billing_account");
    }
}
