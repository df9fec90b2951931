package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create sessions")
final class CreateSessions implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("sessions").column("id", uuid().notNull().defaultTo(genRandomUuid())).primaryKey("id");
        db.alterTable("sessions").addColumn("secret", uuid().defaultTo(genRandomUuid()));
    }
}
