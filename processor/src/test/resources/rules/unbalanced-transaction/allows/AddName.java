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
                .column("email", varchar(50).notNull())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "give users a name")
final class AddName implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("name", text());
    }
}
