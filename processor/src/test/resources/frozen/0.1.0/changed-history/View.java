package cases;


import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "show migrations")
final class ShowMigrations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create view migrations as select version, description from schema_migrations")
                .because("a view locks nothing")
                .undoneBy("drop view migrations");
    }
}
