package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create drafts")
final class CreateDrafts implements SchemaChange {
    @Override
    public void up(Database db) {
        db.createTable("drafts").column("id", bigint()).column("body", text());
    }
}

@Migration(version = 2026_01_15_002L, description = "drop drafts", phase = Phase.CONTRACT)
@Allow(value = "dropped-table", because = "unused since release 2.3")
@Irreversible(because = "nobody misses them")
final class DropDrafts implements SchemaChange {
    @Override
    public void up(Database db) {
        db.dropTable("drafts");
    }
}

@Migration(version = 2026_01_15_003L, description = "create drafts anew", phase = Phase.CONTRACT)
final class CreateDraftsAnew implements SchemaChange {
    @Override
    public void up(Database db) {
        db.createTable("drafts").column("id", bigint()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_004L, description = "find drafts")
final class FindDrafts implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("drafts").addColumn("title", text());
    }
}
