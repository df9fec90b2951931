package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create folders")
final class CreateFolders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("folders")
                .column("id", bigint().notNull())
                .column("parent_id", bigint())
                .primaryKey("id")
                .foreignKey("folders_parent_id_fkey", "parent_id", references("folders", "id"));
    }
}

@Migration(version = 2026_01_15_001L, description = "drop folders")
@Allow(value = "dropped-table", because = "no release uses it since 3.1")
@Irreversible(because = "the files moved to the object store in release 3.0")
final class DropFolders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropTable("folders");
    }
}
