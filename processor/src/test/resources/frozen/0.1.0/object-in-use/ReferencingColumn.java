package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
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

@Migration(version = 2026_01_12_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("user_id", bigint().notNull())
                .column("total", integer().notNull())
                .primaryKey("id")
                .foreignKey("orders_user_id_fkey", "user_id", references("users", "id"));
    }
}

@Migration(version = 2026_01_15_001L, description = "drop the users of orders")
@Allow(value = "dropped-column", because = "no release uses it since 3.1")
@Irreversible(because = "orders are found by their number")
final class DropUserOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropColumn("user_id");
    }
}
