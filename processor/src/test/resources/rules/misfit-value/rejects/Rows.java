package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_14_001L, description = "create settings")
final class CreateSettings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("settings")
                .column("id", uuid().notNull())
                .column("name", text().notNull())
                .column("on_by_default", bool())
                .column("since", date())
                .column("weight", integer())
                .column("values", integer().array())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "add settings")
final class AddSettings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("settings", "id", "name", "on_by_default", "since", "weight", "values")
                .row("first", "color", "perhaps", "soon", 1.5, List.of(1, "two"))
                .row("7f1e6a3c-5a2b-4f0e-9d68-0c1d5a7b9e21", "size", 12, "2026-01-15", true, 3);
    }
}
