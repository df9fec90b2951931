package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_12_002L, description = "create templates of replies")
final class CreateReplyTemplates implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("reply_templates")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("organisation_id", bigint().notNull())
                .column("title", text().notNull())
                .column("body", text().notNull())
                .column("tags", text().array().notNull().defaultTo(List.of()))
                .primaryKey("id")
                .unique("reply_templates_organisation_id_title_key", "organisation_id", "title")
                .foreignKey(
                        "reply_templates_organisation_id_fkey", "organisation_id", references("organisations", "id"));
    }
}
