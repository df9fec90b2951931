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
    }
}

@Migration(version = 2, description = "the case")
final class CreateTableInAwkwardSchemas implements SchemaChange {

    @Override
    public void up(Database db) {
        var billing = db.schema("Bil\"ling.2 %s");
        billing.createTable("lines")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("invoice_id", bigint().notNull())
                .column("customer_id", bigint().comment("of the application's own schema"))
                .column("price", numeric(10, 2).defaultTo(0))
                .primaryKey("id")
                .unique(List.of("invoice_id", "customer_id"))
                .check("price >= 0")
                .foreignKey("invoice_id", references("invoices", "id").inSchema("Bil\"ling.2 %s"))
                .foreignKey("customer_id", references("customers", "id"))
                .comment("what was sold");
        db.schema("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb").createTable("lines").column("id", bigint().notNull()).primaryKey("id");
        db.createTable("lines").column("id", bigint().notNull()).primaryKey("id");
    }
}
