package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "keep reports apart")
final class CreateReports implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createSchema("reports");
    }
}

@Migration(version = 2026_01_16_001L, description = "drop reports")
final class DropReports implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropSchema("reports");
        db.dropSchema("reports");
    }
}
