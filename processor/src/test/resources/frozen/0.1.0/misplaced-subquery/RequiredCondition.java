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
        db.require(noRow("orders", "total < (select count(*) from orders)"), "some totals are low");
        db.require(answer("select id from orders order by id, total", "1"), "the server says that this is too much");
    }
}
