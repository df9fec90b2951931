package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_03_02_001L, description = "let customers have a name")
final class AddNameToCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").addColumn("name", text());
    }
}
