package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders").column("id", bigint().notNull()).primaryKey("id");
        var archive = db.createSchema("archive");
        archive.createTable("orders").column("id", bigint().notNull()).column("day", date()).primaryKey("id");
        archive.alterTable("orders").createIndex("orders_day_idx", "day");
        archive.createTable("schema_migrations").column("id", bigint().notNull()).primaryKey("id");
        archive.createTable("pg_class").column("id", bigint().notNull()).primaryKey("id");
    }
}
