package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "make schemas")
final class CreateSchemas implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createSchema("pg_reports");
        db.createSchema("pg_");
        db.createSchema("information_schema");
        db.createSchema("");
        db.createSchema("reports_of_everything_that_anybody_may_ever_want_to_know_about_us");
    }
}
