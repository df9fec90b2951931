package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.SET_NULL;

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

@Migration(version = 2, description = "join users to each other")
final class AddForeignKeyToItself implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("invited_by", bigint())
                .addForeignKey("users_invited_by_fk", "invited_by", references("users", "id").onDelete(SET_NULL));
    }
}
