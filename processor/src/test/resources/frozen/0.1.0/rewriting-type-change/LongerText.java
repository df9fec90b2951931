package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
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

@Migration(version = 2026_01_15_001L, description = "index the states of orders")
final class IndexStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").createIndex("orders_status_idx", "status");
    }
}

@Migration(version = 2026_01_16_001L, description = "make room for long states")
@Irreversible(because = "the longer states would not fit any more")
final class WidenStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").alterColumnType("status", varchar(40));
    }
}
