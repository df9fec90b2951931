package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
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

@Migration(version = 2026_01_15_002L, description = "drop nicknames", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "unused since release 2.3")
@Irreversible(because = "nobody misses them")
final class DropNicknames implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").dropColumn("nickname");
    }
}

@Migration(version = 2026_01_15_003L, description = "give users an e-mail address")
final class AddEmails implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("email", text());
    }
}

@Migration(version = 2026_01_15_004L, description = "bring nicknames back", phase = Phase.CONTRACT)
final class BringNicknamesBack implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("nickname", text());
    }
}
