package cases;

import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.uuid;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make samples")
final class Samples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("samples").column("key", uuid().notNull()).column("ratio", real()).column("day", date()).primaryKey("key");
    }
}

@Migration(version = 2, description = "remove samples")
@Irreversible(because = "they were only samples")
final class DeleteRowsByOtherTypes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.deleteFrom("samples", "key").row("00000000-0000-0000-0000-000000000001").row("00000000-0000-0000-0000-000000000002");
        db.deleteFrom("samples", "ratio", "day").row(0.1, "2026-01-31").row(0.2, "2026-02-28");
    }
}
