package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users, who are referred to and read")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("age", integer()).primaryKey("id");
        db.createTable("orders")
                .column("id", bigint().notNull())
                .column("user_id", bigint())
                .primaryKey("id")
                .foreignKey("orders_user_id_fkey", "user_id", references("users", "id"));
        db.alterTable("orders").createIndex("orders_user_id_idx", "user_id");
        db.sql("create view adults as select id from users where age >= 18").undoneBy("drop view adults");
    }
}

@Migration(version = 2026_01_15_001L, description = "drop users with whatever depends on them")
@Allow(value = "cascading-drop", because = "the view and the key are to go")
@Allow(value = "dropped-table", because = "no release uses it since 3.1")
@Irreversible(because = "all accounts live in the identity provider since release 3.0")
final class DropUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("drop table users cascade");
    }
}

@Migration(version = 2026_01_16_001L, description = "make them anew, with what has gone")
final class MakeThemAnew implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().notNull()).column("age", integer()).primaryKey("id");
        db.createTable("adults").column("id", bigint().notNull()).primaryKey("id");
        db.alterTable("orders").addForeignKey("orders_user_id_fkey", "user_id", references("users", "id"));
    }
}
