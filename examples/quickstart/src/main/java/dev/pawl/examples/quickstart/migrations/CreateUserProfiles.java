package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.CASCADE;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_05_002L, description = "give each user a profile")
final class CreateUserProfiles implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("user_profiles")
                .column("user_id", bigint().notNull())
                .column("avatar_url", text())
                .column("locale", text().notNull().defaultTo("en-GB"))
                .column("time_zone", text().notNull().defaultTo("Europe/London"))
                .primaryKey("user_id")
                .foreignKey(
                        "user_profiles_user_id_fkey",
                        "user_id",
                        references("users", "id").onDelete(CASCADE));
    }
}
