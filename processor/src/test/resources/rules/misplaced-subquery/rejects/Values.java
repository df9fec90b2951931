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
                .column("kind", integer())
                .primaryKey("id")
                .check("accounts_kind_check", "kind in (values (1), (2))")
                .check("accounts_select_check", "kind > 0 or \"kind\"::text = 'select'");
    }
}
