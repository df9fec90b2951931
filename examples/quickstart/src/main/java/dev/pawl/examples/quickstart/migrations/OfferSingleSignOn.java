package dev.pawl.examples.quickstart.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_23_001L, description = "offer single sign-on to businesses")
final class OfferSingleSignOn implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("features", "code", "name").row("sso", "Single sign-on");
        db.insertInto("plan_features", "plan_code", "feature_code").row("business", "sso");
    }

    /** By hand, because sales may have added the feature to other plans since; the derived way back knows of one. */
    @Override
    public void down(Database db) {
        db.deleteFrom("plan_features", "feature_code").row("sso");
        db.deleteFrom("features", "code").row("sso");
    }
}
