package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import lombok.Cleanup;

@Migration(version = 1, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        @Cleanup java.io.InputStream rows = CreateUsers.class.getResourceAsStream("users.csv");
        db.createTable("users").column("id", bigint().notNull()).primaryKey("id");
    }
}
