package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create accounts")
final class CreateAccounts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("accounts").column("id", bigint().generatedAlwaysAsIdentity()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "more of accounts")
final class MoreOfAccounts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("accounts")
                .addColumn("a", integer().defaultTo(expression("case (1) when (1) then (2) end")))
                .addColumn("b", timestamptz().defaultTo(expression("current_timestamp(3)")))
                .addColumn("c", bool().defaultTo(expression("(1) in (1, 2)")))
                .addColumn("d", text().defaultTo(expression("pg_catalog.lower('A')")))
                .addColumn("e", timestamp().defaultTo(expression("now() at time zone 'utc'")));
    }
}
