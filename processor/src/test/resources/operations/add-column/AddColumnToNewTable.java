package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.genRandomUuid;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.uuid;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make tags")
final class AddColumnToNewTable implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("tags").column("name", text());
        db.alterTable("tags")
                .addColumn("id", bigint().generatedAlwaysAsIdentity())
                .addColumn("number", integer().generatedByDefaultAsIdentity())
                .addColumn("key", uuid().notNull().defaultTo(genRandomUuid()));
    }
}
