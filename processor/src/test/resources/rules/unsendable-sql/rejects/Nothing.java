package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", text())
                .column("tags", text().array())
                .column("data", json())
                .column("details", jsonb())
                .column("created_at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "load users")
final class LoadUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("-- nothing to do\n/* yet */;").because("comes later").undoneBy("select 1");
        db.sql("\\copy users from 'users.csv'").because("there are many").undoneBy("select 1");
        db.sql("select 1").because("nothing happens").undoneBy("-- nothing to undo");
    }
}
