package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

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

@Migration(version = 2026_01_15_001L, description = "create visits")
final class CreateVisits implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("visits")
                .column("user_id", integer())
                .column("country", text())
                .foreignKey("visits_user_fkey", "user_id", references("users", "id"))
                .foreignKey("visits_country_fkey", "country", references("countries", "code"));
    }
}
