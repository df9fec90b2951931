package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create notes")
final class CreateNotes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("notes")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("kind", smallint().notNull())
                .primaryKey("id");
        db.createTable("kinds").column("number", smallint().notNull()).column("name", text()).primaryKey("number");
        db.createTable("pages").column("note_id", bigint()).column("page", integer()).primaryKey("note_id", "page");
    }
}
