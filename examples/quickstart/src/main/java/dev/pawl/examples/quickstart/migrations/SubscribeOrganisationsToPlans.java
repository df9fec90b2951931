package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_02_001L, description = "put every organisation on a plan, at first the free one")
final class SubscribeOrganisationsToPlans implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("organisations")
                .addColumn("plan_code", text().notNull().defaultTo("free"))
                .createIndex("organisations_plan_code_idx", "plan_code")
                .addForeignKey("organisations_plan_code_fkey", "plan_code", references("plans", "code"));
    }
}
