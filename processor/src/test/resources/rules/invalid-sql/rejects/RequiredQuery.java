package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Conditions.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("user_id", bigint().notNull())
                .column("status", varchar(20).notNull().defaultTo("open"))
                .column("total", integer().notNull())
                .column("note", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "insist on orders")
final class InsistOnOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.require(answer("select count(*) from orders; drop table orders", "0"), "no orders");
        db.require(noRow("orders", "total < 0) or (true"), "some totals are negative");
    }
}
