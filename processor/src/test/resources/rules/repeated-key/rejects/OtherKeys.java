package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("statuses")
                .column("code", varchar(20).notNull())
                .column("rank", integer())
                .column("kind", text())
                .primaryKey("code")
                .unique("statuses_kind_rank_key", "kind", "rank");
    }
}

@Migration(version = 2026_01_15_001L, description = "add statuses")
final class AddStatuses implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("statuses", "code", "rank", "kind").row("open", 1, "a").row("done", "1", "a");
        db.createTable("names").column("id", uuid()).column("name", text());
        db.alterTable("names").createIndex("names_id_idx", on("id").unique());
        db.insertInto("names", "id", "name")
                .row("7f1e6a3c-5a2b-4f0e-9d68-0c1d5a7b9e21", "a")
                .row("7F1E6A3C-5A2B-4F0E-9D68-0C1D5A7B9E21", "b");
    }
}
