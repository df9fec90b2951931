package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make folders")
final class CreateTableWithNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("folders")
                .column("number", bigint().notNull())
                .column("parent", bigint())
                .column("name", text().notNull())
                .primaryKey("folders_number_pk", List.of("number"))
                .unique("folders_name_uk", "parent", "name")
                .check("folders_name_ck", "name <> ''")
                .foreignKey("folders_parent_fk", "parent", references("folders", "number"));
    }
}
