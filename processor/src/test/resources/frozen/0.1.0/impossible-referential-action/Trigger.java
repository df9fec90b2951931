package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).primaryKey("id");
        db.createTable("orders")
                .column("id", bigint().notNull())
                .column("user_id", bigint().notNull())
                .column("buyer_id", bigint())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "refer to users")
@Allow(value = "impossible-referential-action", because = "a trigger gives such orders another user")
final class ReferToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addForeignKey(
                        "orders_user_id_fkey",
                        "user_id",
                        references("users", "id").onDelete(ReferentialAction.SET_NULL));
    }
}
