package cases;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.NewRows;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "list countries and their continents")
final class ListCountries implements SchemaChange {

    private static final List<String> CONTINENTS = List.of("Africa", "America", "Antarctica", "Asia", "Europe", "Oceania");

    @Override
    public void up(Database db) {
        db.createTable("continents").column("name", text().notNull()).primaryKey("name");
        NewRows continents = db.insertInto("continents", "name");
        for (String continent : CONTINENTS) {
            continents.row(continent);
        }
        db.createTable("countries").column("code", text().notNull()).column("name", text().notNull()).primaryKey("code");
        NewRows countries = db.insertInto("countries", "code", "name");
        fromAtoM(countries);
        fromNtoZ(countries);
    }

    private static void fromAtoM(NewRows countries) {
        countries.row("AT", "Austria");
        countries.row("DK", "Denmark");
    }

    private static void fromNtoZ(NewRows countries) {
        countries.row("PT", "Portugal");
        countries.row("ZA", "South Africa");
    }
}
