package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
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
        db.sql("create view adults as select id from users where age >= 18").undoneBy("drop view adults");
    }
}

@Migration(version = 2026_01_15_001L, description = "drop the view of adults")
@Allow(value = "dropped-object", because = "unused since release 2.3")
final class DropAdults implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("drop view adults").undoneBy("create view adults as select id from users where age >= 18");
    }
}
