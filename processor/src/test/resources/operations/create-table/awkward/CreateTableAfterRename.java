package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make roles")
final class Roles implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("role")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("name", text().notNull())
                .column("parent", bigint())
                .primaryKey("id")
                .unique(List.of("name"))
                .check("name <> ''")
                .foreignKey("parent", references("role", "id"));
    }
}

@Migration(version = 2, description = "call roles titles")
@Allow(value = "renamed-table", because = "nobody uses it yet")
final class CreateTableAfterRename implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("role", "title");
        db.createTable("role")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("name", text().notNull())
                .column("parent", bigint())
                .primaryKey("id")
                .unique(List.of("name"))
                .check("name <> ''")
                .foreignKey("parent", references("title", "id"));
        db.alterTable("role").createIndex(on("parent")).createIndex(on("parent").include("name"));
    }
}
