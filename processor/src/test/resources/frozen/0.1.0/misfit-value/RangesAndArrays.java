package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("samples")
                .column("id", bigint().notNull())
                .column("small", smallint())
                .column("share", real())
                .column("weight", doublePrecision())
                .column("price", numeric(5, 2))
                .column("labels", text().array())
                .column("ranks", integer().array())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "add samples")
final class AddSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("samples", "id", "small", "share", "weight", "price", "labels", "ranks")
                .row(1, "-32768", 3.4e38, "1e308", "999.994", "{\"a,b\", c d, NULL, \"}\"}", "{}")
                .row("9223372036854775807", 1, "1e-45", 1, -999.99, "[1:2]={a,b\\,}", "{ { 1, 2 }, { 3, -4 } }")
                .row(3, 2, "NaN", "-Infinity", 0, "{  }", "{1,null}");
    }
}
