package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make two tables that need each other")
final class AddForeignKeyInCircle implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("a").column("id", bigint()).column("b", bigint()).primaryKey("id");
        db.createTable("b").column("id", bigint()).column("a", bigint()).primaryKey("id");
        db.alterTable("a").addForeignKey("a_fk", "b", references("b", "id"));
        db.alterTable("b").addForeignKey("b_fk", "a", references("a", "id"));
    }
}
