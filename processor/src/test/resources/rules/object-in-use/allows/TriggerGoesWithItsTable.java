package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
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
                .column("total", integer().notNull())
                .primaryKey("id");
        db.sql("create trigger no_news before update of total on orders for each row"
                        + " execute function suppress_redundant_updates_trigger()")
                .undoneBy("drop trigger no_news on orders");
    }
}

@Migration(version = 2026_01_15_001L, description = "make orders anew")
@Allow(value = "dropped-table", because = "there are no orders yet")
@Irreversible(because = "there are no orders yet")
final class MakeOrdersAnew implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropTable("orders");
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("total", integer().notNull())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_16_001L, description = "drop the totals")
@Allow(value = "dropped-column", because = "no release uses it since 3.1")
@Irreversible(because = "totals are added up from the items")
final class DropTotals implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropColumn("total");
    }
}
