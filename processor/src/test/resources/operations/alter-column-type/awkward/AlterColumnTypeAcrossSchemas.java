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
        db.createTable("payments").column("id", bigint().notNull()).column("code", varchar(10)).primaryKey("id");
        billing.createTable("codes").column("code", varchar(10).notNull()).primaryKey("code");
        db.alterTable("payments").addForeignKey("code", references("codes", "code").inSchema("Bil\"ling.2 %s")).createIndex("payments_code_idx", "code");
    }
}

@Migration(version = 2, description = "the case")
@Irreversible(because = "codes get longer")
final class AlterColumnTypeAcrossSchemas implements SchemaChange {

    @Override
    public void up(Database db) {
        var billing = db.schema("Bil\"ling.2 %s");
        billing.alterTable("codes").alterColumnType("code", varchar(20));
    }
}
