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

@Migration(version = 2026_01_15_001L, description = "tidy orders")
final class TidyOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("vacuum (analyze) {schema}.orders;").outsideTransaction().repeatable().because("after the big import").undoneBy("select 1");
        db.sql("reindex table concurrently {schema}.orders").because("it is bloated").undoneBy("select 1").outsideTransaction();
        db.sql("do $$ begin delete from {schema}.orders where total < 0; commit; end $$")
                .outsideTransaction()
                .because("few rows")
                .undoneBy("select 1");
        db.sql("call {schema}.archive_orders()").outsideTransaction().repeatable().because("in parts").undoneBy("select 1");
    }
}
