package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.CASCADE;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_07_001L, description = "let users keep preferences")
final class CreateUserPreferences implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("user_preferences")
                .column("user_id", bigint().notNull())
                .column("key", text().notNull())
                .column("value", jsonb().notNull().defaultTo("{}"))
                .primaryKey("user_id", "key")
                .foreignKey(
                        "user_preferences_user_id_fkey",
                        "user_id",
                        references("users", "id").onDelete(CASCADE));
    }
}
