package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_11_001L, description = "create countries")
final class CreateCountries implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries")
                .column("code", character(2).notNull())
                .column("name", text().notNull())
                .primaryKey("code");
        db.insertInto("countries", "code", "name")
                .row("DE", "Germany")
                .row("FR", "France");
    }
}

@Migration(version = 2026_01_15_001L, description = "find countries by name")
final class NameCountries implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("countries").createIndex("countries_name_key", on("name").unique());
    }
}

@Migration(version = 2026_01_16_001L, description = "create cities")
final class CreateCities implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("cities")
                .column("country", text())
                .foreignKey("cities_country_fkey", "country", references("countries", "name"));
        db.createTable("rivers")
                .column("country", text())
                .foreignKey("rivers_country_fkey", "country", references("countries", "name"));
    }
}

@Migration(version = 2026_01_17_001L, description = "drop an index")
final class DropNameIndex implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("countries").dropIndex("countries_name_key");
    }
}
