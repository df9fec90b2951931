package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make parts")
final class Parts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parts").column("id", bigint().notNull()).column("n", integer()).primaryKey("id");
        db.alterTable("parts")
                .addCheck("parts_n_check", "parts.n > 0")
                .createIndex("parts_n_idx", on("id").where("parts.n > 9"));
    }
}

@Migration(version = 2, description = "call parts pieces, and count from nothing", phase = Phase.CONTRACT)
@Allow(value = "renamed-table", because = "read by nobody yet")
@Allow(value = "renamed-column", because = "read by nobody yet")
final class RenameTableThatQualifies implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("parts", "pieces");
        db.alterTable("pieces")
                .renameColumn("n", "order")
                .dropConstraint("parts_n_check")
                .dropIndex("parts_n_idx");
    }
}
