package cases;

import static dev.pawl.dsl.Columns.*;

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

@Migration(version = 2026_01_15_001L, description = "add columns")
final class AddColumnsToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("größe", integer())
                .addColumn("Plan", text())
                .addColumn("_2fa$", bool())
                .addColumn("user", text())
                .createIndex("users_email_index_for_the_search_in_administration_of_users_idx", "email");
    }
}
