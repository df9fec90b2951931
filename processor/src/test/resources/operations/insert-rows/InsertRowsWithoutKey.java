package cases;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make lines")
final class Lines implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("lines").column("text", text());
    }
}

@Migration(version = 2, description = "add a line of which there may be more")
@Irreversible(because = "lines are never taken back")
final class InsertRowsWithoutKey implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("lines", "text").row("a").row("b");
    }
}
