package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels").column("id", bigint().notNull()).column("code", text().notNull()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "copy references")
final class CopyReferences implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addColumn("copy", text().notNull().defaultTo(expression("lower(code)")))
                .addColumn("first", text().notNull().defaultTo(expression("min('a')")))
                .addColumn("same", integer().notNull().defaultTo(expression("default")))
                .setDefault("code", expression("default"));
    }
}
