package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_05_001L, description = "find users by e-mail address, in upper or lower case")
final class FindUsersByEmail implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .createIndex(
                        "users_lower_email_idx", onExpression("lower(email)").include("organisation_id", "name"));
    }
}
