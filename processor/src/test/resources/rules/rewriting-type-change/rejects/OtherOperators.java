package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", integer().generatedAlwaysAsIdentity())
                .column("email", text().notNull())
                .column("note", text())
                .column("Code", varchar(20))
                .column("zip", character(8))
                .column("place", varchar(40))
                .primaryKey("id")
                .unique("users_email_key", "email");
        db.alterTable("users").createIndex("users_note_idx", "note");
        db.createTable("visits")
                .column("id", bigint().notNull())
                .column("user_id", integer())
                .primaryKey("id")
                .foreignKey("visits_user_fk", "user_id", references("users", "id"));
    }
}

@Migration(version = 2026_01_15_001L, description = "ignore case")
final class IgnoreCase implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .alterColumnType("note", userDefined("citext"))
                .alterColumnType("email", userDefined("citext"))
                .alterColumnType("place", userDefined("place"));
    }
}
