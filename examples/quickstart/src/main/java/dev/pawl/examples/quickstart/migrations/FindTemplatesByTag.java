package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.IndexMethod.GIN;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_09_001L, description = "find reply templates by tag")
final class FindTemplatesByTag implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("reply_templates")
                .createIndex("reply_templates_tags_idx", on("tags").using(GIN));
    }
}
