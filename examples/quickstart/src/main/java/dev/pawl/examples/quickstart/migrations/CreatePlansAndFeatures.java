package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_26_001L, description = "create subscription plans and what they include")
final class CreatePlansAndFeatures implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("plans")
                .column("code", text().notNull())
                .column("name", text().notNull())
                .column("monthly_price", numeric(8, 2).notNull())
                .primaryKey("code")
                .check("plans_monthly_price_check", "monthly_price >= 0");

        db.createTable("features")
                .column("code", text().notNull())
                .column("name", text().notNull())
                .primaryKey("code");

        db.createTable("plan_features")
                .column("plan_code", text().notNull())
                .column("feature_code", text().notNull())
                .primaryKey("plan_code", "feature_code")
                .foreignKey("plan_features_plan_code_fkey", "plan_code", references("plans", "code"))
                .foreignKey("plan_features_feature_code_fkey", "feature_code", references("features", "code"));
        db.alterTable("plan_features").createIndex("plan_features_feature_code_idx", "feature_code");
    }
}
