package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

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

@Migration(version = 2026_01_15_001L, description = "index users")
final class IndexUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .createIndex("users_name_idx", "name", "email")
                .createIndex("users_email_idx", on("email").expression("lower(email)").include("name"));
    }
}
