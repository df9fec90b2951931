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
                .row(1, "40000", 1e39, "1e400", "1000", "{a,b", "[1,2]")
                .row(2, 1, 1e-50, 1, "999.994", "{a,}", "{1,x}")
                .row("99999999999999999999", 1, "1e39", "1e-400", "999.995", "{a}b", "{{1,2},{99999999999}}");
    }
}
