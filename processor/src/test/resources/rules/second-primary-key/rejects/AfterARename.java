package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_10_001L, description = "what is there", baseline = true)
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "call users people")
@Allow(value = "renamed-table", because = "nobody uses it yet")
@Allow(value = "renamed-column", because = "nobody uses it yet")
final class RenameUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("users", "people");
        db.alterTable("people").renameColumn("email", "mail").addPrimaryKey(List.of("mail"));
    }
}
