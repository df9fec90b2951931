package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", text())
                .column("tags", text().array())
                .column("data", json())
                .column("details", jsonb())
                .column("created_at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "close orders")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("select set_config('app.user', 'pawl', false)").because("triggers need it").undoneBy("select 1");
        db.sql("select pg_advisory_lock(hashtext('users'))").because("one at a time").undoneBy("select 1");
    }
}
