package cases;

import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make visits")
final class DropColumnLikeKeyword implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("visits")
                .column("left_on", timestamptz())
                .column("at", varchar(10))
                .column("unknown", text())
                .column("yes", bool());
        db.alterTable("visits")
                .addCheck("c_at", "(left_on at time zone 'UTC') > '2020-01-01'")
                .addCheck("c_unknown", "yes is unknown")
                .createIndex("i", onExpression("(left_on at time zone 'UTC')::date"))
                .dropColumn("at")
                .dropColumn("unknown");
    }
}
