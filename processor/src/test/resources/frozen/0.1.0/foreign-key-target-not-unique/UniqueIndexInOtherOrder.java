package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_13_001L, description = "create events")
final class CreateEvents implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("events").column("source", text()).column("number", bigint()).column("body", jsonb().notNull());
    }
}

@Migration(version = 2026_01_15_001L, description = "index events")
final class IndexEvents implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("events").createIndex("events_key", on("source", "number").unique());
    }
}

@Migration(version = 2026_01_16_001L, description = "create alarms")
final class CreateAlarms implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("alarms")
                .column("number", bigint())
                .column("source", text())
                .foreignKey("alarms_event_fkey", List.of("number", "source"), references("events", "number", "source"));
    }
}
