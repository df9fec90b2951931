package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2, description = "forget orders", phase = Phase.CONTRACT)
@Allow(value = "dropped-table", because = "unread since release 2.3")
@Irreversible(because = "nobody needs the orders")
final class DropTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropTable("orders");
    }
}
