package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", text())
                .column("tags", text().array())
                .column("data", json())
                .column("details", jsonb())
                .column("created_at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "close orders")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("do $$ begin update users set name = ''; commit; end $$").because("in parts").undoneBy("select 1");
        db.sql("""
                create procedure tidy() language plpgsql as $body$
                begin
                    if true then rollback; end if;
                end $body$;
                call tidy();
                """).because("in parts").undoneBy("drop procedure tidy");
    }
}
