package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

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

@Migration(version = 2026_01_15_001L, description = "change defaults")
final class ChangeDefaults implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .setDefault("total", "none")
                .setDefault("status", "waiting for the payment")
                .addColumn("rank", smallint().defaultTo(40_000))
                .addColumn("price", numeric(5, 2).defaultTo(1000))
                .addColumn("data", jsonb().defaultTo("none"))
                .addColumn("tags", text().array())
                .setDefault("tags", "red")
                .setDefault("rank", List.of(1, 2));
    }
}
