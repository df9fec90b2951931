package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make users and orders")
final class Tables implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("email", text().notNull()).primaryKey("id");
        db.createTable("orders").column("id", bigint().notNull()).column("user_id", bigint()).column("price", integer());
    }
}

@Migration(version = 2, description = "have each email once")
final class AddUniqueWithoutName implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addUnique(List.of("email"));
    }
}
