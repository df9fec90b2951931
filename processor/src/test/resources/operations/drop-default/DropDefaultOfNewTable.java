package cases;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make tags")
final class DropDefaultOfNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags").column("name", text().defaultTo("x"));
        db.alterTable("tags").dropDefault("name");
    }
}
