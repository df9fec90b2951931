package cases;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "what was there before", baseline = true)
@Allow(value = "raw-sql-without-reason", because = "never run")
final class Baseline implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create extension citext");
    }
}
