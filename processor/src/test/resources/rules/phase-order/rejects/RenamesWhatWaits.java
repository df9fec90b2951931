package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create users")
final class CreateUsers implements SchemaChange {
    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("nickname", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_002L, description = "require nicknames", phase = Phase.CONTRACT)
final class RequireNicknames implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").setNotNull("nickname");
    }
}

@Migration(version = 2026_01_15_003L, description = "call nicknames handles")
@Allow(value = "renamed-column", because = "no release has read it yet")
final class CallNicknamesHandles implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").renameColumn("nickname", "handle");
    }
}
