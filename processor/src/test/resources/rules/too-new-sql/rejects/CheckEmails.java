package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "let emails be documents")
final class CheckEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addCheck("users_email_json", "email is json object")
                .addCheck("users_id_small", "id < 1_000_000");
    }
}
