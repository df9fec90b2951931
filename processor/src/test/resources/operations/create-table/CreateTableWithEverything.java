package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.genRandomUuid;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.CASCADE;

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

@Migration(version = 2, description = "make orders")
final class CreateTableWithEverything implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("user_id", bigint().notNull().comment("who ordered"))
                .column("parent", bigint())
                .column("code", varchar(20).notNull())
                .column("status", text().notNull().defaultTo("open"))
                .column("price", numeric(10, 2))
                .column("key", uuid().notNull().defaultTo(genRandomUuid()))
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id")
                .unique("orders_code_key", "code", "user_id")
                .check("orders_status_check", "status in ('open', 'closed')")
                .foreignKey("orders_user_fk", "user_id", references("users", "id").onDelete(CASCADE))
                .foreignKey("orders_parent_fk", "parent", references("orders", "id"))
                .comment("what users buy");
    }
}
