package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_15_001L, description = "create tables")
final class CreateTables implements SchemaChange {

    private static final String KEY = "id";

    private static void create(Database db, String table) {
        db.createTable(table).column(KEY, bigint().notNull()).primaryKey(KEY).comment("all " + table);
    }

    @Override
    public void up(Database db) {
        for (String table : List.of("users", "orders")) {
            create(db, table);
        }
    }
}
