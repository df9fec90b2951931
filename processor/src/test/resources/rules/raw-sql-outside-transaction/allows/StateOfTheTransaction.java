package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
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
@Allow(value = "explicit-lock", because = "it is tried here")
@Allow(value = "far-reaching-statement", because = "it is tried here")
@Allow(value = "unbatched-change", because = "it is tried here")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("select set_config('app.user', coalesce('pawl', 'false'), true); update users set name = 'x' where id = 1")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select pg_advisory_xact_lock(1)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("set local lock_timeout = '5s'; lock table users in exclusive mode; update users set name = 'x' where id = 1")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("do $$ begin update users set name = 'commit; listen users;'; end $$")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("do $$ begin set local work_mem = '1GB'; perform set_config('app.user', 'pawl', true); end $$")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create procedure tidy() language plpgsql as $$ begin commit; end $$")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create function tidy_up() returns void language plpgsql set search_path = app as $$ begin set work_mem = '1GB'; listen users; end $$")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create temp table closed on commit drop as select id from users; update users set name = null where id in (select id from closed)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("create temp table closed as select id from users; create index on closed (id); drop table if exists closed")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select id into temp open_users from users; drop table open_users")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("prepare find as select 1; execute find; deallocate find")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("listen users; unlisten users")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("declare all_users cursor for select id from users; fetch 1 from all_users")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("declare all_users cursor with hold for select id from users; close all_users")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("do $$ declare load int := 1; reset int; begin load := 2; reset := load; end $$")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select name as temp from users; notify users; comment on table users is 'set x = 1; discard all'")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("alter role app set work_mem = '1GB'; discard plans")
                .because("it is tried here")
                .undoneBy("select 1");
    }
}
