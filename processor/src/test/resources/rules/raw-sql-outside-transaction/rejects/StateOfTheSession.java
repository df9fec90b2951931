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
        db.sql("select set_config('app.user', 'pawl', false)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select pg_advisory_lock(hashtext('users'))")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("listen users")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("unlisten *")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("prepare find as select * from users where id = $1; execute find(1)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("deallocate all")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("declare all_users cursor with hold for select id from users")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("load 'auto_explain'")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("discard sequences")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("update pg_settings set setting = '1000' where name = 'work_mem'")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("set role app_owner; create table notes (id bigint)")
                .because("it is tried here")
                .undoneBy("select 1");
        db.sql("select pg_catalog.set_config('app.user', 'pawl', 'off'::bool)")
                .because("it is tried here")
                .undoneBy("select 1");
    }
}
