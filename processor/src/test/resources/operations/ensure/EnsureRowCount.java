package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Conditions.rowCount;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", varchar(50))
                .column("age", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "insist on a number of rows")
final class EnsureRowCount implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries").column("code", varchar(2).notNull()).primaryKey("code");
        db.insertInto("countries", "code").row("de").row("fr");
        db.ensure(rowCount("countries", 2), "there must be two countries");
    }
}
