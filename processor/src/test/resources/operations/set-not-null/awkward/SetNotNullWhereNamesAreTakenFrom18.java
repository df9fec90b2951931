// javac -Apawl.postgres=18
package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text().notNull())
                .column("phone", text())
                .column("a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a", text())
                .column("a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b", text())
                .primaryKey("id");
        db.alterTable("users")
                .addCheck("users_phone_not_null_proof", "phone <> ''")
                .addCheck("users_phone_not_null", "phone <> '-'");
    }
}

@Migration(version = 2, description = "make emails anew")
@Allow(value = "renamed-column", because = "read by nobody yet")
final class Emails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").renameColumn("email", "old_email").addColumn("email", text());
    }
}

@Migration(version = 3, description = "insist on everything", phase = Phase.CONTRACT)
final class SetNotNullWhereNamesAreTakenFrom18 implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .setNotNull("email")
                .setNotNull("phone")
                .setNotNull("a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a")
                .setNotNull("a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b");
    }
}
