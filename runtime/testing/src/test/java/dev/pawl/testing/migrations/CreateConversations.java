package dev.pawl.testing.migrations;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.genRandomUuid;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.uuid;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create conversations")
final class CreateConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("conversations")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("reference", uuid().notNull().defaultTo(genRandomUuid()))
                .column("subject", text())
                .column("seen_at", timestamptz())
                .primaryKey("id");
    }
}
