package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2, description = "index ages")
final class Ages implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").createIndex("users_age_idx", on("name").where("age > 18")).addCheck("users_age_check", "age > 0");
    }
}

@Migration(version = 3, description = "forget ages, but remember how to keep them", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "unread since release 2.3")
@Irreversible(because = "nobody needs the ages")
final class DropColumnAndBack implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropColumn("age");
    }

    @Override
    public void down(Database db) {
        db.alterTable("users")
                .addColumn("age", integer())
                .createIndex("users_age_idx", on("name").where("age > 18"))
                .addCheck("users_age_check", "age > 0");
    }
}
