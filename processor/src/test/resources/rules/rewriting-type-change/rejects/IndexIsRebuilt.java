package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

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

@Migration(version = 2026_01_15_001L, description = "index open orders")
final class IndexOpenOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").createIndex("orders_open_idx", on("user_id").where("status = 'open'"));
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
