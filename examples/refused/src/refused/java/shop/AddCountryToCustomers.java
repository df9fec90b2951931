package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_13_001L, description = "ask customers for their country")
final class AddCountryToCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers")
                .addColumn("country", text().notNull());
    }
}
