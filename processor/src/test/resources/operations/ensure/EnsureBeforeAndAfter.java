package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Conditions.answer;
import static dev.pawl.dsl.Conditions.noRow;

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

@Migration(version = 2, description = "keep ages plausible")
final class EnsureBeforeAndAfter implements SchemaChange {

    @Override
    public void up(Database db) {
        db.require(noRow("users", "age < 0"), "some users have a negative age: run the job `repair-ages` first");
        db.alterTable("users").addCheck("users_age_check", "age >= 0");
        db.ensure(answer("select convalidated from pg_constraint where conname = 'users_age_check' limit 1", "true"),
                "users_age_check is not validated");
    }
}
