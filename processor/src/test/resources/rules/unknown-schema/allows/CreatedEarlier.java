package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "keep invoices apart")
final class CreateInvoices implements SchemaChange {

    @Override
    public void up(Database db) {
        var billing = db.createSchema("billing");
        billing.createTable("invoices").column("id", bigint().notNull()).column("number", text()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "give invoices a date")
final class DateInvoices implements SchemaChange {

    @Override
    public void up(Database db) {
        db.schema("billing").alterTable("invoices").addColumn("written", date());
    }
}
