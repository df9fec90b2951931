package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create accounts")
final class CreateAccounts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("accounts")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("user", text())
                .column("state", text())
                .column("weight", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "check accounts")
final class CheckAccounts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("accounts")
                .addCheck("accounts_a_check", "\"...\" > 0")
                .addCheck("accounts_b_check", "others.weight > 0")
                .addCheck("accounts_c_check", "weight > 0 and colour = 'red'")
                .addCheck("accounts_d_check", "state <> \"open\"")
                .addCheck("accounts_e_check", "user <> 'guest'")
                .createIndex("accounts_a_idx", onExpression("lower(stat)").where("weigt > 1"));
    }
}
