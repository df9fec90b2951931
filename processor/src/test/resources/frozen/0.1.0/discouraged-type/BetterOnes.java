package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create hubs")
final class CreateHubs implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("hubs")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("code", varchar(12).notNull())
                .primaryKey("id")
                .unique("hubs_code_key", "code");
    }
}

@Migration(version = 2026_01_15_001L, description = "create payments")
final class CreatePayments implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("payments")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("currency", character(3).notNull().defaultTo("EUR"))
                .column("amount", userDefined("money"))
                .column("details", json().notNull().defaultTo("{}").comment("as received"))
                .column("times", userDefined("timetz").array())
                .primaryKey("id");
        db.alterTable("hubs").addColumn("raw", json());
    }
}
