package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_15_001L, description = "create tags")
final class CreateTags implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags")
                .column("id", bigint())
                .column("name", text())
                .primaryKey("id")
                .primaryKey("tags_name_key", List.of("name"));
    }
}
