package cases;

import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make visits")
final class RenameColumnLikeKeyword implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("visits")
                .column("left_on", timestamptz())
                .column("at", integer())
                .column("unknown", text())
                .column("yes", bool())
                .column("day", integer())
                .column("row", integer())
                .column("user", text());
        db.alterTable("visits")
                .addCheck("c_at", "(left_on at time zone 'UTC') > '2020-01-01' and at > 0 and visits . \"at\" < 9 /* at */")
                .addCheck("c_unknown", "yes is unknown or unknown = 'unknown'")
                .addCheck("c_day", "make_interval(days := day) > interval '1' day -- day")
                .addCheck("c_row", "\"row\" > 0 and row(1, 2) < row(day, 3)")
                .addCheck("c_user", "\"user\" <> 'guest'")
                .createIndex("i", onExpression("(left_on at time zone 'UTC')::date"))
                .renameColumn("at", "down")
                .renameColumn("unknown", "values")
                .renameColumn("day", "days")
                .renameColumn("row", "order")
                .renameColumn("user", "User");
    }
}
