package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Conditions.*;
import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("price", integer().notNull())
                .column("note", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "write statements")
final class WriteStatements implements SchemaChange {

    private static final String NOTE = "note";

    @Override
    public void up(Database db) {
        db.sql("alter tabel orders add column b int")
                .because("it is new")
                .undoneBy("alter table orders drop column b casacde");
        db.sql("select 1; update orders set price = 1 were id = 1").because("it is known").undoneBy("select 1");
        db.sql("update orders set note = :'code'").because("it is known").undoneBy("select 1");
        db.sql("update orders set note = $1").because("it is known").undoneBy("select ?");
        db.sql("\\d orders").because("it is known").undoneBy("select 1");
        db.sql("vacuum {schema}.orders").because("it is known").undoneBy("select 1");
        db.sql("""
                create function f() returns trigger language plpgsql as $$
                begin
                    retrun new;
                end
                $$""")
                .because("it is new")
                .undoneBy("drop function f");
        db.sql("""
                do $$
                begin
                    if 1 > then
                        null;
                    end if;
                end
                $$""").because("it is known").undoneBy("select 1");
        db.sql("create function g() returns int language sql as 'select count(*) form orders where'")
                .because("it is new")
                .undoneBy("drop function g");
        db.sql("""
                update orders
                    set note = 'it''s \\ "new"'
                  were id = 1;
                """).because("it is known").undoneBy("select 1");
        db.sql("update orders " + "set " + NOTE /* of people */ + " = 'a'" + 1 + " were id = 1")
                .because("it is known")
                .undoneBy("select \u0027a' form t \t where");
        db.sql("vacuum {schema}.orders anlyze").because("it is known").undoneBy("select 1").outsideTransaction();
        db.sql(Words.DELETE + " form orders").because("it is known").undoneBy(Words.SELECT);
        db.require(answer("select count(*) form orders where", "0"), "no orders");
        db.require(answer("select 1; select 2", "0"), "no orders");
        db.ensure(noRow("orders", "price < 0 andd id > 0"), "some prices are negative");
    }
}

final class Words {

    static final String DELETE = "delete";
    static final String SELECT = "selct 1";

    private Words() {}
}
