package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2026_01_15_001L, description = "keep what hubs send")
final class AddRaw implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("hubs").addColumn("raw", json());
    }
}

@Migration(version = 2026_01_16_001L, description = "forget what hubs send", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "nobody reads it")
@Irreversible(because = "nobody reads it")
final class DropRaw implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("hubs").dropColumn("raw");
    }
}
