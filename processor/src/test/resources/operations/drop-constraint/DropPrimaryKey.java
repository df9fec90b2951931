package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users and their orders")
final class Shop implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("name", text()).primaryKey("id");
        db.createTable("orders")
                .column("id", bigint().notNull())
                .column("user_id", bigint())
                .column("price", numeric(10, 2))
                .primaryKey("id")
                .unique("orders_user_key", "user_id", "price")
                .check("orders_price_check", "price >= 0")
                .foreignKey("orders_user_fk", "user_id", references("users", "id"));
    }
}

@Migration(version = 2, description = "take the key away", phase = Phase.CONTRACT)
final class DropPrimaryKey implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropConstraint("orders_pkey");
    }
}
