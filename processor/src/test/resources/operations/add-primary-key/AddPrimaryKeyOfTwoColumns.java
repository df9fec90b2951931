package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users without a key")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("email", text());
    }
}

@Migration(version = 2, description = "give users a key", phase = Phase.CONTRACT)
final class AddPrimaryKeyOfTwoColumns implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").setNotNull("email").addPrimaryKey("users_pkey", "email", "id");
    }
}
