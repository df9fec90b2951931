package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "take names")
@Allow(value = "renamed-table", because = "nobody uses it yet")
final class TakeNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("schema_migrations").column("version", bigint()).primaryKey("version");
        db.createTable("rails").column("version", bigint()).primaryKey("schema_migration_log_pkey", List.of("version"));
        db.renameTable("users", "schema_migration_health");
    }
}
