package cases;

import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make orders")
final class Orders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("Order")
                .column("Größe", integer())
                .column("ééééééééééééééééééééééééééééééén", text())
                .column("from", text());
    }
}

@Migration(version = 2, description = "use awkward names", phase = Phase.CONTRACT)
final class CreateIndexWithAwkwardNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("Order")
                .createIndex("INDEX", on("Größe").where("\"from\" <> '{schema}.x ? {0}'"))
                .createIndex("order", onExpression("upper(\"ééééééééééééééééééééééééééééééén\")"))
                .addUnique("Kééééééééééééééééééééééééééééééé", "from")
                .addCheck("select", "\"from\" <> '{schema}'")
                .setNotNull("from");
    }
}
