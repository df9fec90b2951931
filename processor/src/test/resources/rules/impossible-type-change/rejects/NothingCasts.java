package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().notNull())
                .column("state", text().notNull())
                .column("sent", timestamptz())
                .column("total", integer())
                .column("paid", bool())
                .column("tags", text().array())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "number states")
@Allow(value = "rewriting-type-change", because = "nobody orders yet")
final class NumberStates implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .alterColumnType("state", integer())
                .alterColumnType("sent", interval())
                .alterColumnType("total", bool())
                .alterColumnType("paid", smallint())
                .alterColumnType("tags", text());
        db.alterTable("orders").addColumn("weight", text()).alterColumnType("weight", numeric());
    }
}
