package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;

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

@Migration(version = 2, description = "give names a default")
final class Defaults implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").setDefault("name", "it's").setNotNull("name");
    }
}

@Migration(version = 3, description = "insist on names", phase = Phase.CONTRACT)
final class DropDefault implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropDefault("name");
    }
}
