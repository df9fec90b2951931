package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "create groups")
final class CreateGroups implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("groups")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("name", text().notNull())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "add the first groups")
final class InsertRowsWithNumbersOfTheirOwn implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("groups", "id", "name").row(1, "administrators").row(20, "users");
    }
}
