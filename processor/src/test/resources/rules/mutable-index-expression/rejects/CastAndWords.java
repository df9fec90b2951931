package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create mails")
final class CreateMails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("mails")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("sent", timestamptz())
                .column("user", text())
                .primaryKey("id");
        db.alterTable("mails")
                .createIndex("mails_a_idx", onExpression("cast(sent as date)"))
                .createIndex("mails_b_idx", onExpression("(mails.sent::date)"))
                .createIndex("mails_c_idx", on("id").where("sent > current_timestamp(3)"))
                .createIndex("mails_d_idx", on("id").where("\"user\" <> 'current_user'"));
    }
}
