package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import java.util.List;

/** Tables that come, go and get other names. */
final class TableScenarios {

    private TableScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("create a table", db -> db.createTable("fresh").column("id", bigint())),
                Scenario.of(
                        "create a table with everything",
                        db -> db.createTable("fresh")
                                .column("id", bigint().generatedAlwaysAsIdentity())
                                .column("parent", bigint().comment("the one above"))
                                .column("user_id", bigint().notNull())
                                .column("code", text().defaultTo("x"))
                                .primaryKey("id")
                                .unique("fresh_code_key", "code")
                                .check("fresh_code_check", "code <> ''")
                                .foreignKey("fresh_parent_fk", "parent", references("fresh", "id"))
                                .foreignKey("fresh_user_fk", "user_id", references("users", "id"))
                                .comment("a table")),
                Scenario.of(
                        "create a table with two keys on one column",
                        db -> db.createTable("fresh")
                                .column("id", bigint())
                                .unique("u", "id")
                                .primaryKey("id")
                                .unique("v", "id")),
                Scenario.of("create two tables that are joined", db -> {
                    db.createTable("fresh").column("id", bigint()).primaryKey("id");
                    db.createTable("fresher")
                            .column("id", bigint())
                            .foreignKey("fk", "id", references("fresh", "id"))
                            .foreignKey("fk2", "id", references("users", "id"));
                }),
                Scenario.of("drop a table", db -> db.dropTable("orders")),
                Scenario.of("drop a table with a foreign key", db -> db.dropTable("orders"))
                        .given(TableScenarios::joined),
                Scenario.of("drop a table with a foreign key to itself", db -> db.dropTable("orders"))
                        .given(db ->
                                db.alterTable("orders").addForeignKey("fk", "user_id", references("orders", "id"))),
                Scenario.of("drop a new table", db -> {
                    db.createTable("fresh").column("id", bigint()).foreignKey("fk", "id", references("users", "id"));
                    db.dropTable("fresh");
                }),
                Scenario.of("rename a table", db -> db.renameTable("users", "people"))
                        .given(TableScenarios::joined),
                Scenario.of("rename a table that references another", db -> db.renameTable("orders", "sales"))
                        .given(TableScenarios::joined),
                Scenario.of("rename a new table and change it", db -> {
                    db.createTable("fresh").column("id", integer());
                    db.renameTable("fresh", "fresher");
                    db.alterTable("fresher").alterColumnType("id", bigint()).createIndex("i", "id");
                }));
    }

    private static void joined(Database db) {
        db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id"));
    }
}
