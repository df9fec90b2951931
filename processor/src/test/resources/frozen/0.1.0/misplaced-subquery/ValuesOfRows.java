package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries").column("code", text().notNull()).primaryKey("code");
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("country", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "add a user")
final class AddUser implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("users", "id", "country")
                .row(1, expression("(select min(code) from countries)"));
        db.alterTable("users").addCheck("users_check", "country <> 'select'");
    }
}
