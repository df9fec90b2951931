package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Resource.resource;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "create countries")
final class CreateCountries implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries")
                .column("code", character(2).notNull())
                .column("name", text().notNull())
                .column("population", bigint())
                .primaryKey("code");
    }
}

@Migration(version = 2, description = "list the countries")
final class InsertRowsOfAFile implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("countries", "code", "name", "population").rows(resource("countries.csv"));
    }
}
