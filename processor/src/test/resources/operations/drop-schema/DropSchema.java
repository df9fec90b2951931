package cases;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "keep reports apart")
final class Reports implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createSchema("reports");
    }
}

@Migration(version = 2, description = "nobody needs a schema for reports")
final class DropSchema implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropSchema("reports");
    }
}
