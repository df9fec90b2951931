package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make the type of moods")
final class Mood implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create type mood as enum ('ok', 'sad')").because("no operation makes types").undoneBy("drop type mood");
    }
}

@Migration(version = 2, description = "make parcels")
final class Parcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("weight", integer().notNull().defaultTo(1))
                .column("key", uuid())
                .column("tags", text().array())
                .column("mood", userDefined("mood").defaultTo("ok"))
                .primaryKey("id");
    }
}

@Migration(version = 3, description = "keep all as texts")
@Allow(value = "rewriting-type-change", because = "nobody sends parcels yet")
final class AlterColumnTypeToText implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .alterColumnType("weight", text())
                .alterColumnType("key", varchar(40))
                .alterColumnType("tags", text())
                .alterColumnType("mood", text());
    }
}
