package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "create counters")
final class CreateCounters implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("counters")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("hits", integer().notNull().defaultTo(0))
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "leave room for updates on the pages of counters")
final class SetFillfactor implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("counters").setFillfactor(70);
    }
}
