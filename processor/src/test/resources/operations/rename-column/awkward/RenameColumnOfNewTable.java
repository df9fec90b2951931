package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make tags")
final class RenameColumnOfNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags").column("id", bigint().notNull()).column("name", text());
        db.alterTable("tags").addCheck("c", "name <> 'name'").renameColumn("name", "label");
    }
}
