package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_11_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("weight", integer().notNull().defaultTo(1))
                .column("note", text().defaultTo(""))
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "let the application weigh")
final class WeighParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").dropDefault("weight");
    }
}
