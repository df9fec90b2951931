package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Conditions.columnExists;
import static dev.pawl.dsl.Conditions.constraintExists;
import static dev.pawl.dsl.Conditions.indexExists;
import static dev.pawl.dsl.Conditions.tableExists;

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

@Migration(version = 2, description = "insist on what others have made")
final class EnsureThatItExists implements SchemaChange {

    @Override
    public void up(Database db) {
        db.require(tableExists("users"), "users is missing");
        db.require(columnExists("users", "email"), "users have no email");
        db.require(indexExists("users_pkey"), "users have no index");
        db.require(constraintExists("users", "users_pkey"), "users have no key");
    }
}
