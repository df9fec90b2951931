package cases;

import static dev.pawl.dsl.Columns.*;

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

@Migration(version = 2026_01_15_001L, description = "close old orders")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("set local statement_timeout = 0; update orders set status = 'sent' where id < 1000; set constraints all immediate")
                .because("a thousand rows by primary key")
                .undoneBy("select 1");
    }
}
