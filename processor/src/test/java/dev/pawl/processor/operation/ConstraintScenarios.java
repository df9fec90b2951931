package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.CASCADE;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.TableAlteration;
import java.util.List;
import java.util.function.Consumer;

/** Constraints that come and go. */
final class ConstraintScenarios {

    private ConstraintScenarios() {}

    static List<Scenario> all() {
        return List.of(
                users("add a check", users -> users.addCheck("adult", "age >= 0"))
                        .failsOn(
                                "UPDATE users SET age = -id WHERE id IN (7, 8); UPDATE users SET age = NULL WHERE id = 9",
                                "id=7",
                                "id=8"),
                orders("add a foreign key", orders -> orders.addForeignKey("fk", "user_id", references("users", "id")))
                        .failsOn(
                                "UPDATE orders SET user_id = 5000 WHERE id IN (7, 8);"
                                        + " UPDATE orders SET user_id = NULL WHERE id = 9",
                                "id=7",
                                "id=8"),
                orders(
                                "add a foreign key of two columns",
                                orders -> orders.addForeignKey(
                                        "fk", List.of("id", "age"), references("users", "id", "age")))
                        .given(db -> {
                            db.alterTable("users").addUnique("users_id_age_key", "id", "age");
                            db.alterTable("orders").addColumn("age", integer());
                        })
                        .then("UPDATE orders SET age = id % 90")
                        .failsOn(
                                "UPDATE orders SET age = 91 WHERE id = 7; UPDATE orders SET age = NULL WHERE id = 8",
                                "id=7"),
                orders(
                                "add a foreign key to itself",
                                orders -> orders.addForeignKey(
                                        "fk",
                                        "user_id",
                                        references("orders", "id").onDelete(CASCADE)))
                        .failsOn("UPDATE orders SET user_id = 5000 WHERE id = 7", "id=7"),
                users("add a unique constraint", users -> users.addUnique("users_email_key", "email"))
                        .failsOn(
                                "UPDATE users SET email = 'same' WHERE id IN (7, 8);"
                                        + " UPDATE users SET email = NULL WHERE id IN (9, 10)",
                                "(email)=(same)"),
                users("add a unique constraint of two columns", users -> users.addUnique("u", "email", "name"))
                        .failsOn(
                                "UPDATE users SET email = 'same', name = 'it''s' WHERE id IN (7, 8);"
                                        + " UPDATE users SET email = 'same', name = NULL WHERE id IN (9, 10)",
                                "(email, name)=(same, it's)"),
                Scenario.of("add a primary key", db -> db.alterTable("users").addPrimaryKey("users_pkey", "id"))
                        .given(db -> db.alterTable("users").dropConstraint("users_pkey"))
                        .failsOn("UPDATE users SET id = 7 WHERE id IN (8, 9)", "(id)=(7)"),
                Scenario.of(
                                "add a primary key on a column that may be null",
                                db -> db.alterTable("users").addPrimaryKey("users_pkey", "email"))
                        .given(db -> db.alterTable("users").dropConstraint("users_pkey"))
                        .failsOn("TRUNCATE users; INSERT INTO users (id) VALUES (7), (8)", "ctid=(0,1)", "ctid=(0,2)"),
                Scenario.of(
                                "add a primary key on a column that a check proves",
                                db -> db.alterTable("users").addPrimaryKey("users_pkey", "email"))
                        .given(db -> db.alterTable("users")
                                .dropConstraint("users_pkey")
                                .addCheck("has_email", "email is not null")),
                users("drop a check", users -> users.dropConstraint("adult"))
                        .given(db -> db.alterTable("users").addCheck("adult", "age >= 0")),
                orders("drop a foreign key", orders -> orders.dropConstraint("fk"))
                        .given(ConstraintScenarios::joined),
                users("drop a unique constraint", users -> users.dropConstraint("u"))
                        .given(db -> db.alterTable("users").addUnique("u", "email")),
                users("drop a primary key", users -> users.dropConstraint("users_pkey")),
                Scenario.of("constrain a new table", db -> {
                    db.createTable("fresh").column("id", bigint().notNull()).column("user_id", bigint());
                    db.alterTable("fresh")
                            .addPrimaryKey("fresh_pkey", "id")
                            .addUnique("fresh_key", "user_id")
                            .addCheck("fresh_check", "id > 0")
                            .addForeignKey("fresh_fk", "user_id", references("users", "id"))
                            .dropConstraint("fresh_fk")
                            .dropConstraint("fresh_check");
                }),
                Scenario.of("join new tables to each other", db -> {
                    db.createTable("a")
                            .column("id", bigint())
                            .column("b_id", bigint())
                            .primaryKey("id");
                    db.createTable("b")
                            .column("id", bigint())
                            .column("a_id", bigint())
                            .primaryKey("id");
                    db.alterTable("a").addForeignKey("a_fk", "b_id", references("b", "id"));
                    db.alterTable("b").addForeignKey("b_fk", "a_id", references("a", "id"));
                }),
                Scenario.of("point at a new table", db -> {
                    db.createTable("fresh").column("id", bigint().notNull()).primaryKey("id");
                    db.alterTable("orders")
                            .addColumn("fresh_id", bigint())
                            .addForeignKey("fk", "fresh_id", references("fresh", "id"));
                }));
    }

    private static void joined(Database db) {
        db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id"));
    }

    private static Scenario users(String name, Consumer<TableAlteration> change) {
        return Scenario.of(name, db -> change.accept(db.alterTable("users")));
    }

    private static Scenario orders(String name, Consumer<TableAlteration> change) {
        return Scenario.of(name, db -> change.accept(db.alterTable("orders")));
    }
}
