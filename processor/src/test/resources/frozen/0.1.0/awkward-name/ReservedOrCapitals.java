package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("Order")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("createdAt", timestamptz())
                .column("group", text())
                .column("HTTPStatus", integer())
                .primaryKey("id");
        db.createTable("user").column("id", bigint().generatedAlwaysAsIdentity()).column("end", date()).primaryKey("id");
        db.createTable("pg_jobs").column("id", bigint().generatedAlwaysAsIdentity()).primaryKey("id");
    }
}

@Migration(version = 2026_01_16_001L, description = "add columns")
final class AddColumns implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("user").addColumn("Name", text()).createIndex("user_name_idx", "Name");
    }
}
