package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.CASCADE;
import static dev.pawl.dsl.ReferentialAction.SET_NULL;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
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
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "join orders to users")
final class AddForeignKeyWithActions implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addForeignKey("orders_user_fk", "user_id", references("users", "id").onDelete(CASCADE).onUpdate(SET_NULL));
    }
}
