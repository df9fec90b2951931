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
        db.sql("vacuum {schema}.orders; analyze {schema}.orders").outsideTransaction().because("tidy").undoneBy("select 1");
        db.sql("begin").outsideTransaction().because("tidy").undoneBy("select 1");
        db.sql("set work_mem = '1GB'").outsideTransaction().because("tidy").undoneBy("select 1");
        db.sql("set local work_mem = '1GB'").outsideTransaction().because("tidy").undoneBy("select 1");
        db.sql("vacuum {schema}.orders").outsideTransaction().because("tidy").undoneBy("analyze {schema}.orders; commit");
    }
}
