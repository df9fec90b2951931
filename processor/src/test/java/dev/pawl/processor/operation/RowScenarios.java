package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.sqlNull;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.ReferentialAction;
import java.util.List;

/** Rows that come and go, and SQL. */
final class RowScenarios {

    private RowScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                                "insert rows",
                                db -> db.insertInto("users", "id", "email", "age")
                                        .row(5001, "a", 1)
                                        .row(5002, "b", sqlNull()))
                        .failsOn("INSERT INTO users (id) VALUES (5002)", "id=5002"),
                Scenario.of(
                                "insert rows without a key",
                                db -> db.insertInto("users", "id", "email").row(5001, "a"))
                        .given(db -> db.alterTable("users").dropConstraint("users_pkey")),
                Scenario.of(
                                "insert rows with a unique index",
                                db -> db.insertInto("users", "id", "email").row(5001, "a"))
                        .given(db -> db.alterTable("users")
                                .dropConstraint("users_pkey")
                                .createIndex("i", on("email").unique())),
                Scenario.of(
                                "insert rows that reference others",
                                db -> db.insertInto("orders", "id", "user_id")
                                        .row(5001, 7)
                                        .row(5002, 8))
                        .given(db -> db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id")))
                        .failsOn("DELETE FROM orders WHERE id = 8; DELETE FROM users WHERE id = 8", "(user_id)=(8)"),
                Scenario.of(
                                "insert rows that reference nothing",
                                db -> db.insertInto("orders", "id", "status").row(5001, "new"))
                        .given(db -> db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id"))),
                Scenario.of(
                        "delete rows", db -> db.deleteFrom("users", "id").row(7).row(8)),
                Scenario.of(
                                "delete rows by an index",
                                db -> db.deleteFrom("users", "email").row("user7"))
                        .given(db -> db.alterTable("users").createIndex("users_email_idx", "email")),
                Scenario.of(
                        "delete rows by two columns",
                        db -> db.deleteFrom("users", "id", "email")
                                .row(7, "user7")
                                .row(8, "user8")),
                Scenario.of(
                        "delete rows that must be searched",
                        db -> db.deleteFrom("users", "email").row("user7")),
                referenced(ReferentialAction.NO_ACTION)
                        .then("DELETE FROM orders WHERE id = 7")
                        .failsOn("UPDATE orders SET user_id = 7 WHERE id = 9", "id=9"),
                referenced(ReferentialAction.RESTRICT)
                        .then("DELETE FROM orders WHERE id = 7")
                        .failsOn("UPDATE orders SET user_id = 7 WHERE id = 9", "id=9"),
                referenced(ReferentialAction.CASCADE),
                referenced(ReferentialAction.SET_NULL),
                referenced(ReferentialAction.SET_DEFAULT),
                Scenario.of(
                                "delete rows that are referenced by an index",
                                db -> db.deleteFrom("users", "id").row(7))
                        .given(db -> db.alterTable("orders")
                                .addForeignKey(
                                        "fk",
                                        "user_id",
                                        references("users", "id").onDelete(ReferentialAction.CASCADE))
                                .createIndex("orders_user_id_idx", "user_id")),
                Scenario.of(
                                "delete rows that are referenced two tables away",
                                db -> db.deleteFrom("users", "id").row(7))
                        .given(RowScenarios::chain),
                Scenario.of("fill a new table", db -> {
                    db.createTable("fresh").column("id", bigint().notNull()).primaryKey("id");
                    db.insertInto("fresh", "id").row(1).row(expression("1 + 1"));
                    db.deleteFrom("fresh", "id").row(1);
                }),
                Scenario.of(
                        "sql",
                        db -> db.sql("SELECT 1").because("nothing happens").undoneBy("SELECT 2")));
    }

    private static Scenario referenced(ReferentialAction action) {
        return Scenario.of(
                        "delete rows that are referenced, on delete " + action.sql(),
                        db -> db.deleteFrom("users", "id").row(7))
                .given(db -> db.alterTable("orders")
                        .addForeignKey(
                                "fk", "user_id", references("users", "id").onDelete(action)));
    }

    private static void chain(Database db) {
        db.alterTable("orders")
                .addForeignKey("fk", "user_id", references("users", "id").onDelete(ReferentialAction.CASCADE))
                .createIndex("orders_user_id_idx", "user_id");
        db.createTable("items").column("order_id", bigint());
        db.alterTable("items")
                .addForeignKey(
                        "items_fk", "order_id", references("orders", "id").onDelete(ReferentialAction.CASCADE))
                .createIndex("items_order_id_idx", "order_id");
        db.createTable("notes").column("order_id", bigint());
        db.alterTable("notes").addForeignKey("notes_fk", "order_id", references("orders", "id"));
    }
}
