package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "keep invoices apart")
final class CreateInvoices implements SchemaChange {

    @Override
    public void up(Database db) {
        db.schema("billing").createTable("invoices").column("id", bigint().notNull()).primaryKey("id");
    }
}
