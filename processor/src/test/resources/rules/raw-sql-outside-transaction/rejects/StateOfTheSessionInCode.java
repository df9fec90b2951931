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
        db.sql("""
                        do $$
                        begin
                          if exists (select from users) then
                            perform set_config('app.user', 'pawl', false);
                          end if;
                        end $$""")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("""
                        do $code$
                        declare
                          setting text := '5s';
                        begin
                          set lock_timeout = '5s';
                        end $code$""")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("do $$ begin execute format('set lock_timeout to %L', '5s'); end $$")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("do 'begin execute ''create temp table closed (id bigint)''; end'")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("""
                        create function lock_users() returns void language plpgsql as $$
                        begin
                          perform pg_advisory_lock(1);
                        end $$;
                        select lock_users();
                        drop function lock_users()""")
                .because("it is tried here")
                .undoneBy("select 1");
    }
}
