package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.CASCADE;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create conversations and their turns")
final class CreateConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("conversations")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("organisation_id", bigint().notNull())
                .column("subject", text())
                .column("status", text().notNull().defaultTo("open"))
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id")
                .check("conversations_status_check", "status in ('open', 'waiting', 'closed')")
                .foreignKey("conversations_organisation_id_fkey", "organisation_id", references("organisations", "id"));
        db.alterTable("conversations").createIndex("conversations_organisation_id_idx", "organisation_id");

        db.createTable("turns")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("conversation_id", bigint().notNull())
                .column("position", integer().notNull())
                .column("role", text().notNull())
                .column("body", text().notNull())
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id")
                .check("turns_role_check", "role in ('customer', 'agent', 'assistant')")
                .unique("turns_conversation_id_position_key", "conversation_id", "position")
                .foreignKey(
                        "turns_conversation_id_fkey",
                        "conversation_id",
                        references("conversations", "id").onDelete(CASCADE));
        db.alterTable("turns").createIndex("turns_created_at_idx", "created_at");
    }
}
