package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 3, description = "forget numbers", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "nobody uses them")
@Allow(value = "identity-column-on-existing-table", because = "there are few")
@Allow(value = "not-null-column-without-default", because = "there are none")
@Irreversible(because = "nobody misses them")
final class DropColumnAfterRename implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("crate").dropColumn("id").dropColumn("b");
    }

    @Override
    public void down(Database db) {
        db.alterTable("crate")
                .addColumn("b", text().notNull())
                .addColumn("id", bigint().generatedByDefaultAsIdentity())
                .addPrimaryKey("box_pkey", "id");
    }
}
