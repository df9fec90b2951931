package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_13_001L, description = "create events")
final class CreateEvents implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("events").column("source", text()).column("number", bigint()).column("body", jsonb().notNull());
    }
}

@Migration(version = 2026_01_15_001L, description = "check events", phase = Phase.CONTRACT)
final class CheckEvents implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("events").addCheck("events_number_check", "number is not null");
    }
}

@Migration(version = 2026_01_16_001L, description = "give events a key", phase = Phase.CONTRACT)
final class AddKeyToEvents implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("events").addPrimaryKey("events_pkey", "number");
    }
}
