package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_14_001L, description = "create settings")
final class CreateSettings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("settings")
                .column("id", uuid().notNull())
                .column("name", text().notNull())
                .column("on_by_default", bool())
                .column("since", date())
                .column("weight", integer())
                .column("values", integer().array())
                .primaryKey("id");
    }
}

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

@Migration(version = 2026_01_15_001L, description = "add settings")
final class AddSettings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("settings", "id", "name", "on_by_default", "since", "weight", "values")
                .row("7f1e6a3c-5a2b-4f0e-9d68-0c1d5a7b9e21", "color", true, "2026-01-15", 1, List.of(1, 2))
                .row("7F1E6A3C5A2B4F0E9D680C1D5A7B9E22", "size", "on", "today", "15", "{1,2}")
                .row("{7f1e6a3c-5a2b-4f0e-9d68-0c1d5a7b9e23}", 7, sqlNull(), expression("now()"), -1, sqlNull());
        db.alterTable("orders")
                .setDefault("total", 0)
                .setDefault("status", "12345678901234567890   ")
                .addColumn("rank", smallint().defaultTo(-32_768))
                .addColumn("price", numeric(5, 2).defaultTo(999.99))
                .addColumn("data", jsonb().defaultTo("[]"))
                .addColumn("more", jsonb().defaultTo("null"));
    }
}
