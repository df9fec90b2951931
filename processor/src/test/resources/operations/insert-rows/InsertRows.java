package cases;

import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.sqlNull;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.uuid;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make statuses")
final class Statuses implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("statuses")
                .column("code", text().notNull())
                .column("label", text())
                .column("weight", real())
                .column("key", uuid())
                .primaryKey("code");
        db.insertInto("statuses", "code", "label").row("open", "Open").row("closed", "Closed");
    }
}

@Migration(version = 2, description = "add two statuses")
final class InsertRows implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("statuses", "code", "label", "weight", "key")
                .row("lost", "it's \"lost\" \\ ? {}", 0.1, "00000000-0000-0000-0000-000000000001")
                .row("found", sqlNull(), -1, expression("gen_random_uuid()"));
    }
}
