package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make boxes")
final class Boxes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("box")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("a", text().notNull())
                .column("b", text().notNull())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "make crates and forget them")
final class DropTableRenamedHere implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("crate").column("id", bigint().generatedAlwaysAsIdentity()).column("a", text().notNull());
        db.renameTable("crate", "case");
        db.createTable("crate").column("id", bigint().generatedAlwaysAsIdentity()).column("a", text().notNull());
        db.dropTable("case");
    }
}
