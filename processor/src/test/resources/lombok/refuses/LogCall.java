package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import lombok.extern.java.Log;

@Migration(version = 1, description = "create users")
@Log
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        log.info("creates users");
        db.createTable("users").column("id", bigint().notNull()).primaryKey("id");
    }
}
