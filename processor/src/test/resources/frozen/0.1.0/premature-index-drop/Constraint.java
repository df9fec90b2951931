package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
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

@Migration(version = 2026_01_15_001L, description = "another name for the key of hubs", phase = Phase.CONTRACT)
final class RenameKey implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("hubs").dropConstraint("hubs_code_key").addUnique("hubs_code_unique", "code");
    }
}
