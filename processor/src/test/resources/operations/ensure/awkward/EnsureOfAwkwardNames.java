package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Conditions.answer;
import static dev.pawl.dsl.Conditions.columnExists;
import static dev.pawl.dsl.Conditions.noRow;
import static dev.pawl.dsl.Conditions.rowCount;
import static dev.pawl.dsl.Conditions.tableExists;

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

@Migration(version = 2, description = "ask for awkward names")
final class EnsureOfAwkwardNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.require(tableExists("o'clock \\ \"x\""), "line 1\nline 2 -- drop table users;\n");
        db.require(columnExists("o'clock \\ \"x\"", "id '\""), "'");
        db.require(rowCount("users", 0), "`");
        db.require(noRow("users", "email = '-- ;' or exists (select from users u where u.id < 0) -- none"), "{schema}.");
        db.require(answer("with a as (select 'a' as b, 1) select b || ';' from a order by b, 1 -- an answer", "a;"), "?");
    }
}
