package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2026_01_15_001L, description = "check users", phase = Phase.CONTRACT)
final class CheckUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addCheck("users_email_check", "email like '%@%'")
                .setNotNull("name")
                .createIndex("users_name_idx", "name");
    }
}
