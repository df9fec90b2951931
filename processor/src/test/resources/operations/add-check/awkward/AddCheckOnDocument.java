package cases;

import static dev.pawl.dsl.Columns.jsonb;

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

@Migration(version = 2, description = "ask for a key")
final class AddCheckOnDocument implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("events").addCheck("events_data_check", "data ? 'kind' and data @> '{}' and not data ?| array['{', '?']");
    }
}
