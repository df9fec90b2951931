package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2026_01_15_001L, description = "index users")
final class IndexUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addUnique("users_id_key", "id");
    }
}

@Migration(version = 2026_01_16_001L, description = "drop a key", phase = Phase.CONTRACT)
final class DropUniqueOfUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropConstraint("users_id_key").setNotNull("name").dropNotNull("name");
    }
}
