package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make customers")
final class Shop implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers").column("id", bigint().notNull()).column("name", text()).primaryKey("id");
    }
}

@Migration(version = 2, description = "keep invoices apart")
final class CreateSchema implements SchemaChange {

    @Override
    public void up(Database db) {
        var billing = db.createSchema("billing");
        billing.createTable("invoices")
                .column("id", bigint().notNull())
                .column("customer_id", bigint().notNull())
                .primaryKey("id")
                .foreignKey("customer_id", references("customers", "id"));
        billing.alterTable("invoices").createIndex("invoices_customer_id_idx", "customer_id");
    }
}
