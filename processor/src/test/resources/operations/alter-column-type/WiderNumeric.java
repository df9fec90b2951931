package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users and their orders")
final class Shop implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("name", text()).primaryKey("id");
        db.createTable("orders")
                .column("id", bigint().notNull())
                .column("user_id", bigint())
                .column("price", numeric(10, 2))
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "allow higher prices")
@Irreversible(because = "the way back would rewrite the table")
final class WiderNumeric implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").alterColumnType("price", numeric(12, 2));
    }
}
