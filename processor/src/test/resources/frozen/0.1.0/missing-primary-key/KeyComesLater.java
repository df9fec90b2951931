package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create readings")
final class CreateReadings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("readings").column("meter", text().notNull()).column("value", numeric());
    }
}

@Migration(version = 2026_01_16_001L, description = "give readings a key")
final class AddKey implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("readings").addPrimaryKey("readings_pkey", "meter");
    }
}
