package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "close orders")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create temp table closed as select id from users; update users set name = null where id in (select id from closed)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select id into temporary table closed from users where name is null")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create temporary sequence numbers")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create or replace temp view closed as select 1; drop view open")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create table pg_temp.closed (id bigint)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create function pg_temp.twice(x int) returns int language sql as 'select 2 * x'")
                .because("it is tried here")
                .undoneBy("select 1");
    }
}
