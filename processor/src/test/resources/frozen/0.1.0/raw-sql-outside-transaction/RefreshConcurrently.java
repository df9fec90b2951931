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

@Migration(version = 2026_01_15_001L, description = "sum orders")
final class SumOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                        create materialized view sums as select user_id, sum(total) from orders group by user_id with no data;
                        create unique index on sums (user_id);
                        refresh materialized view sums;
                        refresh materialized view concurrently sums
                        """)
                .because("nobody knows the view yet")
                .undoneBy("drop materialized view sums");
    }
}
