package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
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
        db.alterTable("users").createIndex("users_age_idx", "age");
    }
}

@Migration(version = 2026_01_15_001L, description = "drop an index")
@Allow(value = "needless-lock", because = "one query an hour")
@Irreversible(because = "what was there is gone")
final class DropIndex implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("drop index users_age_idx");
    }
}
