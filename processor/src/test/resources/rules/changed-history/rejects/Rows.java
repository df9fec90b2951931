package cases;


import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "tidy up", phase = Phase.CONTRACT)
final class TidyUp implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("delete from schema_migrations where version < 20200101001").because("old").undoneBy("select 1");
    }
}
