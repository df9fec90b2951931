package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create notes")
final class CreateNotes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("notes").column("id", bigint().notNull()).column("body", text()).column("day", date()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "search notes")
final class SearchNotes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("notes").createIndex("notes_body_idx", on("body gin_trgm_ops").using(IndexMethod.GIN));
        db.alterTable("notes").createIndex("notes_day_idx", "day desc");
        db.alterTable("notes").createIndex("notes_lower_idx", "lower(body)");
        db.alterTable("notes").createIndex("notes_other_idx", "author");
    }
}
