package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Conditions.columnExists;
import static dev.pawl.dsl.Conditions.tableExists;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_11_001L, description = "create conversations")
final class CreateConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("conversations")
                .column("id", bigint().notNull())
                .column("title", varchar(20))
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "what is wrong comes second")
final class WrongInTheSecond implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations")
                .alterColumnType("title", text().notNull())
                .addCheck("conversations_title_check", " ")
                .addForeignKey("conversations_parent_fk", List.of(), references("conversations", "id"))
                .createIndex("conversations_title_idx", Index.onExpression(""));
        db.require(columnExists("conversations", ""), "there is a title");
        db.ensure(tableExists("conversations"), "");
    }
}
