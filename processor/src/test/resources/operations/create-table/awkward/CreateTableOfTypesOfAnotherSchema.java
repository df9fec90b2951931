package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.*;
import java.util.List;

@Migration(version = 1, description = "make schemas")
@Allow(value = "awkward-name", because = "others have chosen it")
final class Earlier implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createSchema("Types");
        db.sql("create domain \"Types\".\"Mood\" as text check (value <> '')").because("nobody uses it yet").undoneBy("drop domain \"Types\".\"Mood\"");
        db.sql("create function \"Types\".next() returns bigint language sql as 'select 7::bigint'").because("nobody uses it yet").undoneBy("drop function \"Types\".next()");
    }
}

@Migration(version = 2, description = "the case")
final class CreateTableOfTypesOfAnotherSchema implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("days")
                .column("id", bigint().notNull().defaultTo(expression("\"Types\".next()")))
                .column("mood", userDefined("Types", "Mood").notNull().defaultTo("good"))
                .column("moods", userDefined("Types", "Mood").array())
                .primaryKey("id");
        db.schema("Types").createTable("days")
                .column("id", bigint().notNull().defaultTo(expression("\"Types\".next()")))
                .column("mood", userDefined("Types", "Mood").notNull())
                .primaryKey("id")
                .check("days_check", "id >= \"Types\".next()");
        db.insertInto("days", "mood").row("fine");
    }
}
