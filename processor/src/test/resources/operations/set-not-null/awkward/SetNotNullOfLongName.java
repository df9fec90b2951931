package cases;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make a table with long names")
final class Long implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("Tééééééééééééééééééééééééééééééé").column("ééééééééééééééééééééééééééééééén", text());
    }
}

@Migration(version = 2, description = "insist on something", phase = Phase.CONTRACT)
final class SetNotNullOfLongName implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("Tééééééééééééééééééééééééééééééé").setNotNull("ééééééééééééééééééééééééééééééén");
    }
}
