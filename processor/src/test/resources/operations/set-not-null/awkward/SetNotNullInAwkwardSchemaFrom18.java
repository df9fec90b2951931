// javac -Apawl.postgres=18
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
@Allow(value = "mandatory-column", because = "all releases write it")
final class SetNotNullInAwkwardSchemaFrom18 implements SchemaChange {

    @Override
    public void up(Database db) {
        var billing = db.schema("Bil\"ling.2 %s");
        billing.alterTable("invoices").setNotNull("number");
    }
}
