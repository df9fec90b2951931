package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.clockTimestamp;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.genRandomUuid;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.TableAlteration;
import java.util.List;
import java.util.function.Consumer;

/** Columns that come, go and change; their types have scenarios of their own. */
final class ColumnScenarios {

    private ColumnScenarios() {}

    static List<Scenario> all() {
        return List.of(
                users("add a column", users -> users.addColumn("note", text())),
                users(
                        "add a column with a constant default",
                        users -> users.addColumn("note", text().defaultTo("a'b"))),
                users(
                        "add a column that is not null with a default",
                        users -> users.addColumn("active", bool().notNull().defaultTo(true))),
                users(
                        "add a column with a stable default",
                        users -> users.addColumn("at", timestamptz().notNull().defaultTo(now()))),
                users(
                        "add a column with a stable default from a function",
                        users -> users.addColumn("day", text().defaultTo(expression("to_char(now(), 'YYYY')")))),
                users(
                        "add a column with a volatile default",
                        users -> users.addColumn("at", timestamptz().defaultTo(clockTimestamp()))),
                users(
                        "add a column with a volatile default in an expression",
                        users -> users.addColumn("n", integer().defaultTo(expression("1 + (random() * 5)::int")))),
                users(
                        "add a column with a uuid",
                        users -> users.addColumn("key", uuid().notNull().defaultTo(genRandomUuid()))),
                users("add an identity column", users -> users.addColumn("n", bigint().generatedAlwaysAsIdentity())),
                users(
                        "add an identity column by default",
                        users -> users.addColumn("n", bigint().generatedByDefaultAsIdentity())),
                users("add a column with a comment", users -> users.addColumn("note", text().comment("it's"))),
                users(
                        "add an array",
                        users -> users.addColumn("tags", text().array().defaultTo(List.of("a", "b")))),
                users(
                        "add a document",
                        users -> users.addColumn("more", jsonb().notNull().defaultTo("{}"))),
                users(
                                "add a column that is not null to an empty table",
                                users -> users.addColumn("note", text().notNull()))
                        .empty()
                        .failsOn("INSERT INTO users (id) VALUES (1)", "id=1"),
                users("add a column of an enum", users -> users.addColumn("mood", userDefined("mood")))
                        .first("CREATE TYPE mood AS ENUM ('sad', 'ok')")
                        .claimsMoreThanHappens(),
                users("add a column of a domain", users -> users.addColumn("n", userDefined("positive")))
                        .first("CREATE DOMAIN positive AS int CHECK (value > 0)"),
                users("drop a column", users -> users.dropColumn("age")),
                users("drop a column with a check", users -> users.dropColumn("age"))
                        .given(db -> db.alterTable("users").addCheck("adult", "age >= 0")),
                users("drop a column with indexes", users -> users.dropColumn("age"))
                        .given(db -> db.alterTable("users")
                                .createIndex("users_age_idx", "age", "name")
                                .createIndex("users_old_idx", on("name").where("age > 80"))
                                .createIndex("users_sum_idx", onExpression("age + 1"))
                                .addUnique("users_age_key", "age", "id")),
                Scenario.of(
                                "drop a column with a foreign key",
                                db -> db.alterTable("orders").dropColumn("user_id"))
                        .given(db -> db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id"))),
                users("rename a column", users -> users.renameColumn("age", "years")),
                users("rename a column that is referenced", users -> users.renameColumn("id", "key"))
                        .given(db -> db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id"))),
                users("set a default", users -> users.setDefault("age", 18)),
                users("set another default", users -> users.setDefault("age", 19))
                        .given(db -> db.alterTable("users").setDefault("age", 18)),
                users("set an expression as default", users -> users.setDefault("email", expression("random()::text"))),
                users("drop a default", users -> users.dropDefault("age"))
                        .given(db -> db.alterTable("users").setDefault("age", 18)),
                users("drop a default that is not there", users -> users.dropDefault("age")),
                users("set not null", users -> users.setNotNull("age"))
                        .failsOn("UPDATE users SET age = NULL WHERE id IN (7, 8)", "id=7", "id=8"),
                users("set not null with a proof", users -> users.setNotNull("age"))
                        .given(db -> db.alterTable("users").addCheck("has_age", "age IS NOT NULL")),
                users("set not null where it is", users -> users.setNotNull("age"))
                        .given(db -> db.alterTable("users").setNotNull("age")),
                users("drop not null", users -> users.dropNotNull("age"))
                        .given(db -> db.alterTable("users").setNotNull("age")),
                users("drop not null that is not there", users -> users.dropNotNull("age")),
                Scenario.of("change a new table", db -> {
                    db.createTable("fresh")
                            .column("id", bigint().notNull())
                            .column("a", text())
                            .column("b", text());
                    db.alterTable("fresh")
                            .addColumn("n", bigint().generatedAlwaysAsIdentity())
                            .addColumn("key", uuid().defaultTo(genRandomUuid()))
                            .setNotNull("a")
                            .dropNotNull("a")
                            .setDefault("a", "x")
                            .dropDefault("a")
                            .alterColumnType("a", varchar(9))
                            .renameColumn("a", "c")
                            .dropColumn("b");
                }));
    }

    private static Scenario users(String name, Consumer<TableAlteration> change) {
        return Scenario.of(name, db -> change.accept(db.alterTable("users")));
    }
}
