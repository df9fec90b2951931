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

@Migration(version = 2026_01_15_001L, description = "one user for each email")
final class UniqueEmailOfUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addUnique("users_email_key", "email").createIndex("users_name_idx", "name");
    }
}

@Migration(version = 2026_01_16_001L, description = "allow several users for an email", phase = Phase.CONTRACT)
final class DropKeyOfUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropConstraint("users_email_key");
    }
}
