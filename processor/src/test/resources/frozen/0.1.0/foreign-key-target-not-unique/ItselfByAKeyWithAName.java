package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_15_001L, description = "create folders")
final class CreateFolders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("folders")
                .column("number", bigint().notNull())
                .column("parent", bigint())
                .foreignKey("folders_parent_fk", "parent", references("folders", "number"))
                .primaryKey("folders_number_pk", List.of("number"));
    }
}
