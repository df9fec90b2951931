package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create hubs")
final class CreateHubs implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("hubs")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("code", varchar(12).notNull())
                .primaryKey("id")
                .unique("hubs_code_key", "code");
    }
}

@Migration(version = 2026_01_12_001L, description = "create stops")
final class CreateStops implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("stops")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("code", varchar(12))
                .primaryKey("id")
                .foreignKey("stops_code_fkey", "code", references("hubs", "code"));
    }
}

@Migration(version = 2026_01_15_001L, description = "allow longer codes of hubs")
@Irreversible(because = "longer codes stay")
final class WidenCodes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("hubs").alterColumnType("code", varchar(20));
        db.alterTable("stops").alterColumnType("code", varchar(20));
    }
}
