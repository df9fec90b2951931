package dev.pawl.processor.generate;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.Index;
import dev.pawl.processor.plan.PlannedMigration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlScriptTest {

    @Test
    void explainsEachStep() {
        PlannedMigration planned = planned(history()
                .add(
                        2026_01_16_001L,
                        "AddPriority",
                        "give t a priority\nand more",
                        db -> db.alterTable("t")
                                .addColumn("priority", text())
                                .createIndex("t_priority_idx", Index.on("priority"))
                                .addCheck("t_priority_check", "priority <> ''")));

        assertThat(SqlScript.up(planned)).isEqualTo("""
                        -- 20260116001 AddPriority: give t a priority
                        -- and more
                        -- phase: expand

                        -- step 1 of 4: one transaction, lock_timeout applies
                        -- locks: ACCESS EXCLUSIVE on t
                        ALTER TABLE "t" ADD COLUMN "priority" text;

                        -- step 2 of 4: outside a transaction
                        -- locks: SHARE UPDATE EXCLUSIVE on t
                        -- work: builds an index on t
                        CREATE INDEX CONCURRENTLY "t_priority_idx" ON "t" ("priority");

                        -- step 3 of 4: one transaction, lock_timeout applies
                        -- requires: no rows of `t` that violate `t_priority_check`: priority <> ''
                        -- asked: SELECT 'ctid=' || ctid::text FROM "t" WHERE NOT (priority <> '')
                        -- locks: ACCESS EXCLUSIVE on t
                        -- breaks: writers of rows that violate `t_priority_check`
                        ALTER TABLE "t" ADD CONSTRAINT "t_priority_check" CHECK (priority <> '') NOT VALID;

                        -- step 4 of 4: one transaction that blocks nobody, no timeout
                        -- locks: SHARE UPDATE EXCLUSIVE on t
                        -- work: reads all rows of t
                        ALTER TABLE "t" VALIDATE CONSTRAINT "t_priority_check";
                        """);
        assertThat(SqlScript.down(planned)).startsWith("""
                        -- the way back from 20260116001 AddPriority

                        -- step 1 of 3: one transaction, lock_timeout applies
                        """).contains("\nDROP INDEX CONCURRENTLY \"t_priority_idx\";\n");
    }

    @Test
    void saysWhyThereIsNoWayBack() {
        PlannedMigration planned =
                planned(history().addIrreversible(2, "Drop", "unread\nDROP TABLE users;", db -> db.dropTable("t")));

        assertThat(SqlScript.down(planned)).isEqualTo("""
                        -- the way back from 2 Drop
                        -- there is none: unread
                        -- DROP TABLE users;
                        """);
    }

    @Test
    void endsStatementsOnce() {
        PlannedMigration planned = planned(history().add(2, "Sql", db -> {
            db.sql("SELECT 1;");
            db.sql("SELECT 2 -- two");
        }));

        assertThat(SqlScript.up(planned)).contains("\nSELECT 1;\n").contains("\nSELECT 2 -- two\n;\n");
    }

    @Test
    void showsWhereABaselineRuns() {
        PlannedMigration planned = planned(
                new History().addBaseline(1, "Before", db -> db.createTable("t").column("id", bigint())));

        assertThat(SqlScript.up(planned)).isEqualTo("""
                        -- 1 Before: the database as it was
                        -- phase: expand
                        -- a baseline: run on a fresh database, only recorded on any other

                        -- step 1 of 1: one transaction, lock_timeout applies
                        -- locks: ACCESS EXCLUSIVE on t
                        CREATE TABLE "t" (
                          "id" bigint
                        );
                        """);
    }

    @Test
    void isWrittenBesideTheClasses(@TempDir Path output) {
        History history = history()
                .add(
                        2026_01_16_001L,
                        "AddPriority",
                        db -> db.alterTable("t").addColumn("priority", text().comment("h\u00f6her")));
        GeneratedRegistry generated = GeneratedRegistry.compile(output, history.migrations());

        assertThat(generated.file("META-INF/pawl/sql/20260116001-AddPriority.up.sql"))
                .isEqualTo(SqlScript.up(planned(history)))
                .contains("h\u00f6her");
        assertThat(generated.file("META-INF/pawl/sql/20260116001-AddPriority.down.sql"))
                .isEqualTo(SqlScript.down(planned(history)));
    }

    private static PlannedMigration planned(History history) {
        return PlannedMigration.of(history.last());
    }

    private static History history() {
        return new History().add(1, "Create", db -> db.createTable("t").column("id", bigint()));
    }
}
