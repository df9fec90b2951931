package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "keep reports apart")
final class CreateReports implements SchemaChange {

    @Override
    public void up(Database db) {
        var reports = db.createSchema("reports");
        reports.createTable("days").column("id", bigint().notNull()).primaryKey("id");
    }

    @Override
    public void down(Database db) {
        db.schema("reports").dropTable("days");
        db.dropSchema("reports");
    }
}
