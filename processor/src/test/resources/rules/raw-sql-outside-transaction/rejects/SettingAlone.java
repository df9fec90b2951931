package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "close orders")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("set local lock_timeout = '5s'")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select set_config('app.user', coalesce('pawl', 'false'), true)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("set local work_mem = '1GB'; set constraints all deferred;")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("lock table users in exclusive mode")
                .because("it is tried here")
                .undoneBy("select 1");
        db.alterTable("users").addColumn("closed_at", timestamptz());
    }
}
