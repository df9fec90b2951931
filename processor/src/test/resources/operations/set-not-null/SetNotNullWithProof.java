package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", varchar(50))
                .column("age", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "prove that there are emails")
@Allow(value = "mandatory-column", because = "every release gives one")
final class Proof implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addCheck("users_email_proof", "email is not null");
    }
}

@Migration(version = 3, description = "insist on emails")
final class SetNotNullWithProof implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").setNotNull("email").dropConstraint("users_email_proof");
    }
}
