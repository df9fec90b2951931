package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make tags and call them labels")
final class RenameNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags").column("id", bigint().notNull()).column("name", text());
        db.renameTable("tags", "labels");
        db.alterTable("labels").createIndex("labels_idx", "name");
    }
}
