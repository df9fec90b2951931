// javac -Apawl.schema=app
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
        db.schema("app").createTable("orders").column("id", bigint().notNull()).primaryKey("id");
    }
}
