package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.*;
import java.util.List;

@Migration(version = 1, description = "make schemas")
@Allow(value = "awkward-name", because = "others have chosen it")
final class Earlier implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers").column("id", bigint().notNull()).column("code", text()).primaryKey("id");
        var billing = db.createSchema("Bil\"ling.2 %s");
        billing.createTable("customers").column("id", bigint().notNull()).column("code", text()).primaryKey("id");
        billing.createTable("invoices")
                .column("id", bigint().notNull())
                .column("customer_id", bigint())
                .column("number", integer())
                .primaryKey("id");
        db.createSchema("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb");
        billing.alterTable("invoices").createIndex("invoices_number_idx", "number");
    }
}

@Migration(version = 2, description = "the case")
final class EnsureInAwkwardSchema implements SchemaChange {

    @Override
    public void up(Database db) {
        db.require(Conditions.tableExists("invoices").inSchema("Bil\"ling.2 %s"), "no invoices");
        db.require(Conditions.columnExists("invoices", "number").inSchema("Bil\"ling.2 %s"), "no number");
        db.require(Conditions.indexExists("invoices_number_idx").inSchema("Bil\"ling.2 %s"), "no index");
        db.require(Conditions.constraintExists("invoices", "invoices_pkey").inSchema("Bil\"ling.2 %s"), "no key");
        db.require(Conditions.noRow("invoices", "number < 0").inSchema("Bil\"ling.2 %s"), "negative numbers");
        db.require(Conditions.rowCount("customers", 0).inSchema("Bil\"ling.2 %s"), "some customers");
        db.createTable("other").column("id", bigint().notNull()).primaryKey("id");
    }
}
