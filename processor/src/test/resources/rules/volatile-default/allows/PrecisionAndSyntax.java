package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels").column("id", bigint().notNull()).primaryKey("id");
    }
}

@Allow(value = "domain-column-on-existing-table", because = "vector is no domain")
@Migration(version = 2026_01_15_001L, description = "say when")
final class SayWhen implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addColumn("chosen", integer().defaultTo(expression("case (1) when (1) then (2) end")))
                .addColumn("embedding", userDefined("vector").defaultTo(expression("'[1,2,3]'::vector(3)")))
                .addColumn("since", interval().defaultTo(expression("age(timestamp '2020-01-01')")))
                .addColumn("label", text().defaultTo(expression("lower('A') || ' ' || current_user")))
                .addColumn("later", timestamptz().defaultTo(expression("now() + make_interval(days => 3)")))
                .addColumn("a", timestamptz().defaultTo(expression("current_timestamp(3)")))
                .addColumn("b", timestamp().defaultTo(expression("localtimestamp(0)")))
                .addColumn("c", userDefined("timetz").defaultTo(expression("current_time(2)")))
                .addColumn("d", time().defaultTo(expression("localtime (1)")))
                .addColumn("e", integer().defaultTo(expression("case (1) when (1) then (2) else (3) end")))
                .addColumn("f", bool().defaultTo(expression("2 between (1) and (3)")))
                .addColumn("g", text().defaultTo(expression("cast('a' as varchar(3))")));
    }
}
