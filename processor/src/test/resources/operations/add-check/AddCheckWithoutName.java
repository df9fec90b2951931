package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users and orders")
final class Tables implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("email", text().notNull()).primaryKey("id");
        db.createTable("orders").column("id", bigint().notNull()).column("user_id", bigint()).column("price", integer());
    }
}

@Migration(version = 2, description = "refuse negative prices")
final class AddCheckWithoutName implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addCheck("price >= 0").addCheck("id <> user_id");
    }
}
