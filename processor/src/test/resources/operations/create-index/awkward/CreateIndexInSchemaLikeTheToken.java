package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.*;
import java.util.List;

@Migration(version = 1, description = "make schemas")
@Allow(value = "awkward-name", because = "others have chosen it")
final class Earlier implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createSchema("{schema}").createTable("t").column("id", bigint().notNull()).column("a", integer()).primaryKey("id");
    }
}

@Migration(version = 2, description = "the case")
final class CreateIndexInSchemaLikeTheToken implements SchemaChange {

    @Override
    public void up(Database db) {
        db.schema("{schema}").alterTable("t").createIndex("t_a_idx", "a").createIndex("t_abs_idx", Index.onExpression("abs(a)"));
    }
}
