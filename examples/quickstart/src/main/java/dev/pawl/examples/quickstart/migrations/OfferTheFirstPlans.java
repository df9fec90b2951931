package dev.pawl.examples.quickstart.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_26_002L, description = "offer three plans")
final class OfferTheFirstPlans implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("plans", "code", "name", "monthly_price")
                .row("free", "Free", 0)
                .row("team", "Team", 19)
                .row("business", "Business", 49);

        db.insertInto("features", "code", "name")
                .row("templates", "Reply templates")
                .row("assistant", "Answers drafted by the assistant")
                .row("audit", "Audit log");

        db.insertInto("plan_features", "plan_code", "feature_code")
                .row("free", "templates")
                .row("team", "templates")
                .row("team", "assistant")
                .row("business", "templates")
                .row("business", "assistant")
                .row("business", "audit");
    }
}
