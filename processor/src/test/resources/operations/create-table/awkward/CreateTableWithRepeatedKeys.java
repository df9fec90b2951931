package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make posts")
final class Posts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("posts").column("id", bigint()).primaryKey("id");
    }
}

@Migration(version = 2, description = "make tags")
final class CreateTableWithRepeatedKeys implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags")
                .column("id", bigint())
                .column("name", text())
                .unique("tags_name_key", "name", "id")
                .unique("tags_id_key", "id")
                .primaryKey("id")
                .unique("tags_name_again", "name", "id");
    }
}
