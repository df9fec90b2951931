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
        db.sql("set transaction isolation level serializable; update users set name = null where id = 1")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("set transaction read only; select 1")
                .because("it is tried here")
                .undoneBy("select 1");
    }
}
