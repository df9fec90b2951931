package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create settings")
final class CreateSettings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("settings")
                .column("id", bigint().notNull())
                .column("data", jsonb().notNull())
                .column("more", jsonb())
                .primaryKey("id")
                .unique("settings_data_key", "data");
        db.alterTable("settings").createIndex("settings_more_idx", "more");
        db.alterTable("settings").alterColumnType("data", json()).alterColumnType("more", json());
        db.alterTable("settings").addColumn("place", userDefined("point")).addUnique("settings_place_key", "place");
    }
}
