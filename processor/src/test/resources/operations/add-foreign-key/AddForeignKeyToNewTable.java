package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Reference.references;

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

@Migration(version = 2, description = "make shops and join users to them")
final class AddForeignKeyToNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("shops").column("id", bigint().notNull()).column("owner", bigint()).primaryKey("id");
        db.alterTable("shops").addForeignKey("shops_owner_fk", "owner", references("users", "id"));
        db.alterTable("users")
                .addColumn("shop", bigint())
                .addForeignKey("users_shop_fk", "shop", references("shops", "id"));
    }
}
