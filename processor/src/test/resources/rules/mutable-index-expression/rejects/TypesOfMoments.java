package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels").column("id", bigint().notNull()).column("sent", timestamptz()).column("Due", timestamptz()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "search parcels")
final class SearchParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").createIndex("a", onExpression("sent::text"));
        db.alterTable("parcels").createIndex("b", onExpression("sent::time"));
        db.alterTable("parcels").createIndex("c", onExpression("\"Due\"::date"));
    }
}
