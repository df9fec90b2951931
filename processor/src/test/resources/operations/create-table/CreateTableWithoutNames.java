package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make folders")
final class CreateTableWithoutNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("folders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("parent_id", bigint())
                .column("name", text().notNull())
                .primaryKey("id")
                .unique(List.of("parent_id", "name"))
                .check("name <> ''")
                .check("id <> parent_id")
                .foreignKey("parent_id", references("folders", "id"));
    }
}
