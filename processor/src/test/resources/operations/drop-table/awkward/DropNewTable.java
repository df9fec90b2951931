package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make a table and drop it")
final class DropNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags").column("id", bigint().comment("x")).primaryKey("id").comment("y");
        db.alterTable("tags").createIndex("tags_idx", on("id").unique());
        db.dropTable("tags");
    }
}
