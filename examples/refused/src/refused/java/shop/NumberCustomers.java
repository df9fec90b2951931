package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_19_001L, description = "give customers a number of their own")
final class NumberCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers")
                .addColumn("number", bigint().generatedAlwaysAsIdentity());
    }
}
