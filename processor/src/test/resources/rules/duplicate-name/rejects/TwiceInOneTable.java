package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create visits")
final class CreateVisits implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("visits")
                .column("at", timestamptz())
                .column("day", date())
                .column("at", timestamptz())
                .check("visits_check", "day > '2020-01-01'")
                .check("visits_check", "at > '2020-01-01'");
    }
}
