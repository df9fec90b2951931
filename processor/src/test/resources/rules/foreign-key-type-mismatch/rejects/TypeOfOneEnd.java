package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create hubs and parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("hubs").column("id", bigint().notNull()).column("code", varchar(12).notNull()).primaryKey("id").unique("hubs_code_key", "code");
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("hub_id", bigint())
                .column("hub_code", varchar(12))
                .primaryKey("id")
                .foreignKey("parcels_hub_fk", "hub_id", references("hubs", "id"))
                .foreignKey("parcels_hub_code_fk", "hub_code", references("hubs", "code"));
    }
}

@Migration(version = 2026_01_15_001L, description = "spell numbers")
@Allow(value = "rewriting-type-change", because = "nobody sends parcels yet")
final class SpellNumbers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").alterColumnType("hub_id", text());
        db.alterTable("hubs").alterColumnType("code", userDefined("citext"));
    }
}
