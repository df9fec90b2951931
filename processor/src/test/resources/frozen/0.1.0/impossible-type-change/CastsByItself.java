package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().notNull())
                .column("state", text())
                .column("sent", timestamptz())
                .column("meta", json())
                .column("moods", text().array())
                .primaryKey("id");
        db.alterTable("orders")
                .alterColumnType("id", text())
                .alterColumnType("state", userDefined("state"))
                .alterColumnType("sent", date())
                .alterColumnType("meta", jsonb())
                .alterColumnType("moods", varchar(9).array());
    }
}
