package cases;


import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "let others own the history")
@Allow(value = "changed-history", because = "it only gets another owner")
final class GiveHistoryAway implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("alter table schema_migrations owner to migrations")
                .because("an instant")
                .undoneBy("alter table schema_migrations owner to app");
    }
}
