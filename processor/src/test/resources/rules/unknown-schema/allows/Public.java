package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "keep visits apart")
final class CreateVisits implements SchemaChange {

    @Override
    public void up(Database db) {
        db.schema("public").createTable("visits").column("id", bigint().notNull()).primaryKey("id");
    }
}
