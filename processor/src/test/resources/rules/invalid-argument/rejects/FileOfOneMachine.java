package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Resource.resource;

import dev.pawl.dsl.*;

@Migration(version = 1, description = "fill a table from a file")
final class FileOfOneMachine implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("places").column("id", bigint().notNull()).column("name", text()).primaryKey("id");
        db.insertInto("places", "id", "name").row(1, "a");
        db.insertInto("places", "id", "name").rows(resource("/srv/places.csv"));
        db.insertInto("places", "id", "name").rows(resource("data\\places.csv"));
    }
}
