package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

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

@Migration(version = 2026_01_15_001L, description = "one user for each email")
final class UniqueEmailOfUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addUnique("users_email_key", "email");
    }
}

@Migration(version = 2026_01_16_001L, description = "create visits")
final class CreateVisits implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("visits")
                .column("email", varchar(100))
                .foreignKey("visits_email_fkey", "email", references("users", "email"));
    }
}
