package dev.pawl.examples.service.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create tickets")
final class CreateTickets implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tickets")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("subject", text().notNull())
                .column("opened_at", timestamptz().notNull().defaultTo(now()))
                .column("legacy_reference", text())
                .primaryKey("id");
    }
}
