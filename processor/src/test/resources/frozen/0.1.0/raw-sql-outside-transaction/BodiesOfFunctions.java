package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("user_id", bigint().notNull())
                .column("status", varchar(20).notNull().defaultTo("open"))
                .column("total", integer().notNull())
                .column("note", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "watch orders")
final class WatchOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                        create function orders_touch() returns trigger language plpgsql as $$
                        begin
                          new.note := 'vacuum; commit;';
                          return new;
                        end $$;
                        create function orders_sum(of bigint) returns bigint language sql begin atomic
                          select case when count(*) > 0 then sum(total) end from orders where user_id = of;
                          select 1;
                        end;
                        -- commit
                        comment on function orders_touch() is 'begin; rollback;'
                        """)
                .because("functions lock no table")
                .undoneBy("drop function orders_touch(); drop function orders_sum(bigint)");
    }
}
