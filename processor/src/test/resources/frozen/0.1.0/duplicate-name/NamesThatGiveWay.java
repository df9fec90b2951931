package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_10_001L, description = "create users")
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
final class RenameUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("_users").column("id", bigint()).column("id_not_null", bigint()).check("_users", "id > 0");
        db.renameTable("users", "people");
        db.createTable("users").column("id", bigint().generatedAlwaysAsIdentity()).primaryKey("id");
        db.createTable("tags")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("name", text().notNull())
                .primaryKey("tags_id_seq", List.of("id"))
                .check("tags_name_not_null", "name <> ''")
                .unique("tags_id_not_null", "id", "name");
    }
}
