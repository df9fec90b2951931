// javac -Apawl.postgres=18
package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
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

@Migration(version = 3, description = "let everything be empty")
final class DropNotNullAfterRenameFrom18 implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("crate").dropNotNull("b").dropNotNull("c").dropNotNull("a");
    }
}
