package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "create levels")
final class CreateLevels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create sequence \"Level numbers\"").because("there is no operation for it").undoneBy("drop sequence \"Level numbers\"");
        db.createTable("levels")
                .column("id", bigint().notNull().defaultTo(expression("nextval('\"Level numbers\"'::regclass)")))
                .column("rank", bigint().notNull().defaultTo(expression("nextval('\"Level numbers\"') * 10")))
                .column("name", text().notNull())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "add the first levels")
final class InsertRowsNumberedByASequence implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("levels", "id", "rank", "name").row(7, 1, "low").row(30, 2, "high");
    }
}
