package cases;

import static dev.pawl.dsl.Columns.*;

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
        db.insertInto("statuses", "code", "rank").row("open", 1).row("done", 2).row("closed", 3);
    }
}
