package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", varchar(50))
                .column("age", integer())
                .primaryKey("id")
                .unique("users_email_key", "email");
        db.createTable("orders").column("id", bigint().notNull()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "set missing ages")
@Irreversible(because = "what was there is gone")
final class SetAges implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("update users set age = 0 where age is null");
    }
}
