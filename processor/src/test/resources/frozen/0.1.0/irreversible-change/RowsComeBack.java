package cases;

import static dev.pawl.dsl.Columns.*;

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

@Migration(version = 2026_01_15_001L, description = "delete a country")
final class DeleteFrance implements SchemaChange {

    @Override
    public void up(Database db) {
        db.deleteFrom("countries", "code").row("FR");
    }

    @Override
    public void down(Database db) {
        db.insertInto("countries", "code", "name").row("FR", "France");
    }
}
