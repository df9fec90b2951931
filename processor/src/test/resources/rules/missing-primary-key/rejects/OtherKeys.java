package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

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

@Migration(version = 2026_01_15_001L, description = "create readings")
final class CreateReadings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("readings").column("meter", text().notNull()).column("value", numeric()).unique("readings_meter_key", "meter");
        db.createTable("roads")
                .column("from_hub", bigint().notNull())
                .column("to_hub", bigint().notNull())
                .foreignKey("roads_from_fkey", "from_hub", references("hubs", "id"))
                .foreignKey("roads_to_fkey", "to_hub", references("hubs", "id"));
        db.createTable("notes").column("id", bigint().notNull()).column("text", text());
        db.createTable("odd").column("id", text()).column("text", text());
    }
}
