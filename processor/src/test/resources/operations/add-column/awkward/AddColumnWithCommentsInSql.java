package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "create counters")
final class CreateCounters implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("counters").column("id", bigint().generatedAlwaysAsIdentity()).primaryKey("id");
    }
}

@Migration(version = 2, description = "comments do not swallow what follows them")
final class AddColumnWithCommentsInSql implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("counters")
                .addColumn("hits", integer().notNull().defaultTo(expression("1 -- one")))
                .addCheck("counters_hits_check", "hits > 0 /* never /* ever */ none */ -- positive")
                .createIndex("counters_hits_idx", onExpression("hits % 10 -- last digit").where("hits > 5 -- many"));
    }
}
