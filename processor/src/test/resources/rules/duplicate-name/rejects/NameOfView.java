package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users and a view of them")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("age", integer()).primaryKey("id");
        db.sql("create view adults as select id from users where age >= 18").undoneBy("drop view adults");
        db.sql("create sequence numbers").undoneBy("drop sequence numbers");
    }
}

@Migration(version = 2026_01_15_001L, description = "create what bears the name of a view, and of a sequence")
final class CreateAdults implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("adults").column("id", bigint().notNull()).primaryKey("id");
        db.alterTable("users").createIndex("numbers", "age");
    }
}
