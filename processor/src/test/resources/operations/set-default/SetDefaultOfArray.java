package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make posts")
final class Posts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("posts").column("tags", text().array()).column("numbers", bigint().array());
    }
}

@Migration(version = 2, description = "tags are none at first")
final class SetDefaultOfArray implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("posts").setDefault("tags", List.of()).setDefault("numbers", List.of(1, -2));
    }
}
