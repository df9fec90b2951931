package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make orders and lines")
final class Shop implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders").column("tenant", bigint()).column("id", bigint()).primaryKey("tenant", "id");
        db.createTable("lines").column("tenant", bigint()).column("number", bigint());
    }
}

@Migration(version = 2, description = "join lines to their orders")
final class AddForeignKeyOfTwoColumns implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("lines")
                .addForeignKey("lines_order_fk", List.of("tenant", "number"), references("orders", "tenant", "id"));
    }
}
