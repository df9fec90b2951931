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

@Migration(version = 2026_01_15_001L, description = "write expressions")
final class WriteExpressions implements SchemaChange {

    private static final String POSITIVE = "price > 0";

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addCheck("orders_a_check", "1) or (true")
                .addCheck("orders_b_check", "price > 0 and")
                .addCheck("orders_c_check", POSITIVE + " adn id > 0")
                .addCheck("orders_d_check", """
                        price > 0
                            and note
                            and and id > 0
                        """)
                .addCheck("orders_e_check", "price > 0 as b")
                .addCheck("orders_f_check", "price > 0 -- and id < 0\n and (")
                .addCheck("orders_g_check", "price > $1")
                .addCheck("orders_h_check", "\"price > 0")
                .addColumn("state", text().defaultTo(expression("'new' collate")))
                .addColumn("rank", integer().defaultTo(expression("1 check (rank > 0)")))
                .createIndex("orders_a_idx", onExpression("lower(note) text_pattern_ops"))
                .createIndex("orders_b_idx", on("id").where("price is not nul"));
    }
}
