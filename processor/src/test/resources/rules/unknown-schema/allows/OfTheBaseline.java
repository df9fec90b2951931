package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "what was there before", baseline = true)
final class Baseline implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createSchema("billing").createTable("invoices").column("id", bigint().notNull()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "give invoices a date")
final class DateInvoices implements SchemaChange {

    @Override
    public void up(Database db) {
        db.schema("billing").alterTable("invoices").addColumn("written", date());
    }
}
