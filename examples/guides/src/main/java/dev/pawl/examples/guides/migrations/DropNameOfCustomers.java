package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Phase.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_10_002L, phase = CONTRACT, description = "drop the old name of customers")
@Allow(value = "dropped-column", because = "no release reads or writes it since 1.5")
@Allow(value = "dropped-object", because = "only its trigger called the function")
@Irreversible(because = "full_name has had the same content since 1.4")
final class DropNameOfCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("DROP TRIGGER customers_copy_name ON customers").because("no release writes `name` any more");
        db.sql("DROP FUNCTION customers_copy_name()").because("its trigger is gone");
        db.alterTable("customers").dropColumn("name");
    }
}
