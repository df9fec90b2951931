package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create authors")
final class CreateAuthors implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("authors").column("number", integer().notNull());
    }
}

@Migration(version = 2026_01_15_001L, description = "make the number the key of authors")
final class AddKey implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("authors").addPrimaryKey("authors_pkey", "number");
    }
}
