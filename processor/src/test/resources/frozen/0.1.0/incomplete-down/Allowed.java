package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
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

@Migration(version = 2026_01_15_001L, description = "give users a phone")
final class AddPhoneToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("phone", text()).createIndex("users_name_idx", "name");
    }

    @Override
    @Allow(value = "incomplete-down", because = "the index may stay; up is not run again before 3.0")
    public void down(Database db) {
        db.alterTable("users").dropColumn("phone");
    }
}
