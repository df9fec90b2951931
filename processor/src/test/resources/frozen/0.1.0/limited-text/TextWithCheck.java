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
                .column("title", text().notNull().defaultTo(""))
                .primaryKey("id")
                .check("notes_title_check", "char_length(title) <= 100");
    }
}
