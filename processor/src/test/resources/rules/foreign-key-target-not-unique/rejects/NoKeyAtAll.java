package cases;

import static dev.pawl.dsl.Columns.*;
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

@Migration(version = 2026_01_15_001L, description = "create alarms")
final class CreateAlarms implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("alarms")
                .column("source", text())
                .column("number", bigint())
                .foreignKey("alarms_event_fkey", List.of("source", "number"), references("events", "source", "number"));
    }
}
