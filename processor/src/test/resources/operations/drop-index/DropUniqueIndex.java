package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.on;

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
                .column("email", text())
                .column("name", varchar(50))
                .column("age", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "index users")
final class Indexes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").createIndex("users_email_idx", "email").createIndex("users_name_key", on("name").unique().where("age > 0"));
    }
}

@Migration(version = 3, description = "allow names twice", phase = Phase.CONTRACT)
final class DropUniqueIndex implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropIndex("users_name_key");
    }
}
