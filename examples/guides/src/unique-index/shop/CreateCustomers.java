package shop;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_05_01_001L, description = "create customers")
final class CreateCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", text().notNull())
                .column("name", text())
                .primaryKey("id");
        db.alterTable("customers").createIndex("customers_email_idx", on("email").unique());
    }
}
