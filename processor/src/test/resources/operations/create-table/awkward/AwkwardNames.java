package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "use awkward names")
final class AwkwardNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("Order")
                .column("user", bigint().notNull())
                .column("Größe", integer().defaultTo(-1))
                .column("from", text())
                .column("_$1", text())
                .column("ééééééééééééééééééééééééééééééén", text())
                .primaryKey("user")
                .unique("unique", "from", "Größe")
                .check("select", "\"Größe\" > -2 and \"from\" <> 'it''s \"from\"'")
                .comment("it's an \"Order\"");
        db.createTable("Tééééééééééééééééééééééééééééééé")
                .column("user", bigint().comment("{0}"))
                .primaryKey("user")
                .foreignKey("table", "user", references("Order", "user"));
        db.alterTable("Order")
                .createIndex("INDEX", on("Größe").where("\"from\" = '{schema}.x'"))
                .createIndex("İ", onExpression("upper(\"from\")"));
    }
}
