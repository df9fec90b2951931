package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create accounts")
final class CreateAccounts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("accounts")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("label", text().defaultTo(expression("label")))
                .column("kind", text().defaultTo(expression("at || 'x'")))
                .column("rank", integer().defaultTo(expression("coalesce(Default, 1)")))
                .primaryKey("id");
    }
}
