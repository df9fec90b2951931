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
                .column("id", integer().generatedAlwaysAsIdentity())
                .column("author", integer().notNull())
                .primaryKey("id");
        db.createTable("authors").column("id", integer().notNull().defaultTo(1)).primaryKey("id");
        db.createTable("jobs").column("name", text().notNull()).column("number", smallint().generatedByDefaultAsIdentity()).primaryKey("name");
    }
}
