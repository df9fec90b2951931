package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

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

@Migration(version = 2026_01_15_001L, description = "use names of sequences")
final class UseNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users_id_seq").column("id", bigint()).primaryKey("id");
        db.alterTable("users").createIndex("users_id_seq", "name").addUnique("users_id_seq", "email");
    }
}

@Migration(version = 2026_01_16_001L, description = "use them after a rename")
@Allow(value = "renamed-table", because = "nobody uses it yet")
final class RenameUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("users", "people");
        db.createTable("users_id_seq").column("id", bigint());
    }
}
