package cases;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

interface Undoable extends SchemaChange {

    @Override
    default void down(Database db) {
        db.sql("drop view names").because("as it was").undoneBy("select 1");
    }
}

abstract class WithUp implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("select 1").because("nothing happens").undoneBy("select 1");
    }
}

@Migration(version = 2026_01_15_001L, description = "make a view")
final class MakeView extends WithUp implements Undoable {

    @Override
    public void up(Database db) {
        db.sql("create view names as select 1").because("new, so unseen").undoneBy("drop view names");
    }

    @Override
    public void down(Database db) {
        dropNames(db);
    }

    static void dropNames(Database db) {
        db.sql("drop view names").because("as it was").undoneBy("select 1");
    }
}
