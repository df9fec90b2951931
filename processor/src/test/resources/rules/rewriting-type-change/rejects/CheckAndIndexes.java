package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.IndexMethod;
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

@Migration(version = 2026_01_15_001L, description = "list the states of orders")
final class CheckStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addCheck("orders_status_check", "status in ('open', 'paid', 'sent')");
    }
}

@Migration(version = 2026_01_15_002L, description = "index orders")
final class IndexOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .createIndex("orders_open_idx", on("user_id").unique().where("status = 'open'"))
                .createIndex("orders_status_idx", onExpression("lower(status)").using(IndexMethod.HASH));
    }
}

@Migration(version = 2026_01_16_001L, description = "make room for long states")
@Irreversible(because = "the longer states would not fit any more")
final class WidenStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").alterColumnType("status", text());
    }
}
