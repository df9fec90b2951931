package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

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

@Migration(version = 2, description = "call boxes crates")
@Allow(value = "renamed-table", because = "nobody uses it yet")
@Allow(value = "renamed-column", because = "nobody uses it yet")
final class Crates implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("box", "crate");
        db.alterTable("crate").renameColumn("a", "c").addColumn("a", text().notNull().defaultTo(""));
    }
}

@Migration(version = 3, description = "forget crates", phase = Phase.CONTRACT)
@Allow(value = "dropped-table", because = "nobody has any")
@Irreversible(because = "nobody misses them")
final class DropTableAfterRename implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropTable("crate");
    }

    @Override
    public void down(Database db) {
        db.createTable("crate")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("b", text().notNull())
                .column("c", text().notNull())
                .column("a", text().notNull().defaultTo(""))
                .primaryKey("box_pkey", List.of("id"));
    }
}
