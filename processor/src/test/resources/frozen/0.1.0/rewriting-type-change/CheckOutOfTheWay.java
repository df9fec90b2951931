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

@Migration(version = 2026_01_15_001L, description = "list the states of orders")
final class CheckStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addCheck("orders_status_check", "status in ('open', 'paid', 'sent')");
    }
}

@Migration(version = 2026_01_16_001L, description = "make room for long states")
@Irreversible(because = "the longer states would not fit any more")
final class WidenStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .dropConstraint("orders_status_check")
                .alterColumnType("status", varchar(40))
                .addCheck("orders_status_check", "status in ('open', 'paid', 'sent')");
    }
}
