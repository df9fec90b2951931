package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create sessions")
final class CreateSessions implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("sessions").column("id", uuid().notNull()).primaryKey("id");
    }

    @Override
    public void down(Database db) {
        db.dropTable("sessions");
    }
}
