package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create customers")
final class CreateCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers").column("id", bigint().notNull()).primaryKey("id");
        db.createSchema("billing");
    }
}

@Migration(version = 2026_01_15_001L, description = "create invoices")
final class CreateInvoices implements SchemaChange {

    @Override
    public void up(Database db) {
        db.schema("billing").createTable("invoices")
                .column("id", bigint().notNull())
                .column("customer_id", bigint())
                .primaryKey("id")
                .foreignKey("customer_id", references("customers", "id"));
    }
}
