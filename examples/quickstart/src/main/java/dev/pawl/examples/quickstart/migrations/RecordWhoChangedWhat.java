package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import dev.pawl.dsl.TableAlteration;
import java.util.List;

@Migration(version = 2026_02_16_001L, description = "record who changed what, and when")
final class RecordWhoChangedWhat implements SchemaChange {

    private static final String WHEN = "updated_at";
    private static final String WHO = "updated_by";

    @Override
    public void up(Database db) {
        for (String table : List.of("conversations", "reply_templates", "projects", "tasks")) {
            audit(db.alterTable(table));
        }
    }

    private static void audit(TableAlteration table) {
        table.addColumn(WHEN, timestamptz().notNull().defaultTo(now()))
                .addColumn(WHO, text().notNull().defaultTo("system"));
    }
}
