package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create levels")
final class CreateLevels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("levels")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("name", text().notNull())
                .primaryKey("id");
        db.insertInto("levels", "id", "name").row(expression("10 * 10"), "low").row(7, "high");
    }
}
