package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_23_001L, description = "record when orders were imported")
final class RecordImports implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addColumn("imported_at", bigint().notNull().defaultTo(System.currentTimeMillis()));
    }
}
