package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

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

@Migration(version = 2, description = "link orders to users")
final class AddForeignKeyWithoutName implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addForeignKey("user_id", references("users", "id"));
    }
}
