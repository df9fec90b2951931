package cases;

import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.IndexMethod.GIN;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make events")
final class Events implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("events").column("data", jsonb());
    }
}

@Migration(version = 2, description = "find events by what is in them")
final class CreateGinIndex implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("events").createIndex("events_data_idx", on("data").using(GIN));
    }
}
