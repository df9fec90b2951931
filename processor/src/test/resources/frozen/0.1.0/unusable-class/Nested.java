package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

final class Users {

    @Migration(version = 2026_01_15_001L, description = "create users")
    static final class Create implements SchemaChange {

        @Override
        public void up(Database db) {
            db.createTable("users").column("id", bigint());
        }
    }
}
