package cases;

import static dev.pawl.dsl.Columns.sqlNull;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make statuses")
final class Statuses implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("statuses").column("code", text().notNull()).column("label", text()).primaryKey("code");
        db.insertInto("statuses", "code", "label")
                .row("open", "Open")
                .row("closed", "Closed")
                .row("lost", sqlNull())
                .row("found", sqlNull());
    }
}

@Migration(version = 2, description = "remove statuses without a label")
final class DeleteRowsWithNulls implements SchemaChange {

    @Override
    public void up(Database db) {
        db.deleteFrom("statuses", "code", "label").row("closed", "Closed").row("lost", sqlNull());
        db.deleteFrom("statuses", "label").row(sqlNull());
    }

    @Override
    public void down(Database db) {
        db.insertInto("statuses", "code", "label")
                .row("closed", "Closed")
                .row("lost", sqlNull())
                .row("found", sqlNull());
    }
}
