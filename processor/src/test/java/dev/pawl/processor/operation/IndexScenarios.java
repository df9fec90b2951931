package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import java.util.List;

/** Indexes that come and go. */
final class IndexScenarios {

    private IndexScenarios() {}

    static List<Scenario> all() {
        return List.of(
                index("create an index", on("email")),
                index("create an index of several columns", on("email", "age").descending("name")),
                index("create a unique index", on("email").unique())
                        .failsOn("UPDATE users SET email = 'same' WHERE id IN (7, 8)", "(email)=(same)"),
                index(
                                "create a unique index for some rows",
                                on("email").unique().where("users.age > 18"))
                        .failsOn(
                                "UPDATE users SET email = 'same', age = 18 WHERE id IN (1, 2, 7, 8);"
                                        + " UPDATE users SET age = 19 WHERE id IN (7, 8)",
                                "(email)=(same)"),
                index(
                                "create a unique index on a constant",
                                onExpression("1").unique().where("age > 100"))
                        .failsOn("UPDATE users SET age = 101 WHERE id IN (7, 8)", "(1)=(1)"),
                index(
                                "create a unique index on an expression",
                                onExpression("lower(email)").unique())
                        .failsOn(
                                "UPDATE users SET email = 'S' || email WHERE id = 7; UPDATE users SET email = 'suser7' WHERE id = 8",
                                "(lower(email))=(suser7)"),
                index("create a partial index", on("email").where("age > 18")),
                index("create a gin index", on("data").using(IndexMethod.GIN)),
                index("create a brin index", on("id").using(IndexMethod.BRIN)),
                index("create a hash index", on("email").using(IndexMethod.HASH)),
                index("create an index that includes columns", on("email").include("name")),
                Scenario.of("drop an index", db -> db.alterTable("users").dropIndex("i"))
                        .given(db -> db.alterTable("users").createIndex("i", "email")),
                Scenario.of("drop a unique index", db -> db.alterTable("users").dropIndex("i"))
                        .given(db -> db.alterTable("users")
                                .createIndex("i", on("email").unique())),
                Scenario.of("index a new table", db -> {
                    db.createTable("fresh").column("id", bigint());
                    db.alterTable("fresh")
                            .createIndex("i", "id")
                            .createIndex("u", on("id").unique())
                            .dropIndex("i");
                }));
    }

    private static Scenario index(String name, Index index) {
        return Scenario.of(name, db -> db.alterTable("users").createIndex("i", index));
    }
}
