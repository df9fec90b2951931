package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Resource.resource;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "list countries")
final class OtherColumns implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries").column("code", text().notNull()).column("name", text()).primaryKey("code");
        db.insertInto("countries", "code", "name").rows(resource("OtherColumns.csv"));
    }
}
