package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make events")
final class Events implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("events")
                .column("id", bigint().notNull())
                .column("created", timestamp())
                .column("date", date())
                .column("text", text())
                .primaryKey("id");
        db.alterTable("events")
                .createIndex("events_date_idx", onExpression("date(created)"))
                .addCheck("events_id_check", "id::text <> ''");
    }
}

@Migration(version = 2, description = "forget two columns, but neither the index nor the check", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "unread since release 2.3")
@Irreversible(because = "nobody needs them")
final class DropColumnNamedLikeFunction implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("events").dropColumn("date").dropColumn("text");
    }

    @Override
    public void down(Database db) {
        db.alterTable("events").addColumn("date", date()).addColumn("text", text());
    }
}
