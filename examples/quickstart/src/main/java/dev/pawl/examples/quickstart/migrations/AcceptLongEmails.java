package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_03_001L, description = "accept e-mail addresses of any length")
@Allow(value = "incomplete-down", because = "an older release can live with a column that takes more")
final class AcceptLongEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").alterColumnType("email", text());
    }

    /** Nothing: narrowing the column again would rewrite the table, and fail on the addresses that are there by now. */
    @Override
    public void down(Database db) {}
}
