package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Phase.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_11_001L, phase = CONTRACT, description = "drop the fax numbers")
@Allow(value = "dropped-column", because = "no release reads or writes it since 1.5")
@Irreversible(because = "nobody has sent a fax since 2019; the numbers are in the archive")
final class DropFaxOfCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").dropColumn("fax");
    }
}
