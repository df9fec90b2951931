package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create folders")
final class CreateFolders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("folders")
                .column("id", bigint().notNull())
                .column("parent_id", bigint())
                .foreignKey("folders_parent_id_fkey", "parent_id", references("folders", "id"))
                .primaryKey("id");
    }
}
