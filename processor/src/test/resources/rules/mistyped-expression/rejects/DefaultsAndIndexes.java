package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Conditions.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("ref", varchar(12))
                .column("note", text())
                .column("weight", integer().notNull().defaultTo(1))
                .column("fragile", bool().notNull().defaultTo(false))
                .column("sent", timestamptz())
                .column("sent_local", timestamp())
                .column("due", date())
                .column("meta", jsonb())
                .column("raw", json())
                .column("cost", numeric(8, 2))
                .column("tags", text().array())
                .column("span", interval())
                .column("mood", userDefined("mood"))
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "index parcels, and give them defaults")
final class ChangeParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .createIndex("a", onExpression("note + weight"))
                .createIndex("b", on("id").where("weight"))
                .createIndex("c", onExpression("lower(weight)"))
                .setDefault("weight", expression("now()"))
                .setDefault("due", expression("1 + 2"))
                .setDefault("tags", expression("upper('x')"))
                .setDefault("sent", expression("1 + 1"))
                .setDefault("ref", expression("left(1, 2)"));
        db.insertInto("parcels", "id", "weight").row(1L, expression("current_date"));
        db.createTable("boxes")
                .column("id", bigint().notNull())
                .column("made", timestamptz().notNull().defaultTo(expression("extract(epoch from now())")))
                .check("boxes_check", "made > id")
                .primaryKey("id");
    }
}
