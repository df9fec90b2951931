package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create customers")
final class CreateCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers").column("id", bigint().notNull()).primaryKey("id");
        var billing = db.createSchema("billing");
        billing.createTable("invoices")
                .column("id", bigint().notNull())
                .column("customer_id", bigint())
                .primaryKey("id")
                .foreignKey("customer_id", references("customers", "id"));
        billing.alterTable("invoices").createIndex("invoices_customer_id_idx", "customer_id");
    }
}

@Migration(version = 2026_01_15_001L, description = "drop customers")
@Allow(value = "dropped-table", because = "unused")
@Irreversible(because = "nobody needs them")
final class DropCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropTable("customers");
    }
}
