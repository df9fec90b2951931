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

@Migration(version = 2026_01_15_001L, description = "vacuum orders")
final class VacuumOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("vacuum (analyze) orders").because("after the big import").undoneBy("select 1");
        db.sql("alter system set work_mem = '64MB'").because("the reports need it").undoneBy("alter system reset work_mem");
        db.sql("reindex (verbose) table concurrently orders").because("after the big import").undoneBy("select 1");
    }
}
