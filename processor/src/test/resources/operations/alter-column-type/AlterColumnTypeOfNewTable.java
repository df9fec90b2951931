package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make tags")
final class AlterColumnTypeOfNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags").column("id", bigint().notNull()).column("name", text());
        db.alterTable("tags").alterColumnType("name", varchar(9)).alterColumnType("id", text());
    }
}
