package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_01_14_001L, description = "create codes")
final class CreateCodes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("codes")
                .column("id", bigint().notNull())
                .column("made", date())
                .column("weight", integer())
                .check("codes_made_check", "made + 1 > '2024-01-01'")
                .check("codes_weight_check", "weight > 0")
                .primaryKey("id");
        db.alterTable("codes").createIndex("codes_weight_idx", onExpression("abs(weight)"));
    }
}

@Migration(version = 2026_01_15_001L, description = "change the types of codes")
final class ChangeTypes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("codes").alterColumnType("made", timestamptz()).alterColumnType("weight", text());
    }
}
