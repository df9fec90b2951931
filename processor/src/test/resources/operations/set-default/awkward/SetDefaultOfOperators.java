package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.timestamp;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make parcels")
final class Parcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("fragile", bool().notNull().defaultTo(expression("true and not false")))
                .column("sent", timestamp())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "take all parcels for fragile")
final class SetDefaultOfOperators implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .setDefault("fragile", expression("2 between 1 and 3 -- always"))
                .setDefault("sent", expression("current_timestamp(3) at time zone 'utc'"))
                .addColumn("packed", timestamp().notNull().defaultTo(expression("now() at time zone 'utc'")));
    }
}
