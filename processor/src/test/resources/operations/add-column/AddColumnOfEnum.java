package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Allow;
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

@Migration(version = 2, description = "make the type of moods")
final class Mood implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create type mood as enum ('ok', 'sad')").because("no operation makes types").undoneBy("drop type mood");
    }
}

@Migration(version = 3, description = "add a mood")
@Allow(value = "domain-column-on-existing-table", because = "`mood` is an enum")
final class AddColumnOfEnum implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("mood", userDefined("mood").notNull().defaultTo("ok"));
    }
}
