package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create samples")
final class CreateSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("samples")
                .column("id", bigint().notNull())
                .column("number", integer().defaultTo(100_000))
                .column("code", varchar(20).defaultTo("waiting"))
                .primaryKey("id");
        db.alterTable("samples").alterColumnType("number", smallint()).alterColumnType("code", varchar(3));
    }
}
