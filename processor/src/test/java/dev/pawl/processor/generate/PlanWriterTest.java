package dev.pawl.processor.generate;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.Reference;
import dev.pawl.processor.operation.Plan;
import dev.pawl.processor.operation.Statement;
import dev.pawl.processor.operation.WayBack;
import dev.pawl.runtime.ConcurrentStep;
import dev.pawl.runtime.MigrationPlan;
import dev.pawl.runtime.Requirement;
import dev.pawl.runtime.Step;
import dev.pawl.runtime.TableLock;
import dev.pawl.runtime.TransactionStep;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanWriterTest {

    @TempDir
    private Path output;

    @Test
    void keepsTheKindsOfSteps() {
        MigrationPlan plan = plan(db -> db.alterTable("t")
                .addColumn("a", text())
                .createIndex("t_a_idx", Index.on("a"))
                .addCheck("t_a_check", "a <> ''"));

        assertThat(plan.up())
                .containsExactly(
                        TransactionStep.strongLock("ALTER TABLE \"t\" ADD COLUMN \"a\" text")
                                .locking(TableLock.accessExclusive("t")),
                        ConcurrentStep.createIndex(
                                "t_a_idx", "CREATE INDEX CONCURRENTLY \"t_a_idx\" ON {schema}.\"t\" (\"a\")"),
                        TransactionStep.strongLock(
                                        "ALTER TABLE \"t\" ADD CONSTRAINT \"t_a_check\" CHECK (a <> '') NOT VALID")
                                .locking(TableLock.accessExclusive("t"))
                                .requiring(Requirement.late(
                                        "rows of `t` that violate `t_a_check`: a <> ''",
                                        "SELECT 'ctid=' || ctid::text FROM \"t\" WHERE NOT (a <> '')")),
                        TransactionStep.patient("ALTER TABLE \"t\" VALIDATE CONSTRAINT \"t_a_check\"")
                                .locking(TableLock.shareUpdateExclusive("t")));
        assertThat(plan.down())
                .containsExactly(
                        TransactionStep.strongLock("ALTER TABLE \"t\" DROP CONSTRAINT \"t_a_check\"")
                                .locking(TableLock.accessExclusive("t")),
                        ConcurrentStep.dropIndex("t_a_idx", "DROP INDEX CONCURRENTLY {schema}.\"t_a_idx\""),
                        TransactionStep.strongLock("ALTER TABLE \"t\" DROP COLUMN \"a\"")
                                .locking(TableLock.accessExclusive("t")));
        assertThat(plan.irreversible()).isNull();
    }

    @Test
    void namesLocksAndRequirements() {
        List<AcceptedMigration> migrations = table().add(
                        2,
                        "Refer",
                        db -> db.createTable("s").column("id", bigint()).primaryKey("id"))
                .add(3, "Change", db -> {
                    db.renameTable("t", "u");
                    db.alterTable("u").addForeignKey("fk", "id", Reference.references("s", "id"));
                    db.alterTable("s").setFillfactor(90);
                })
                .migrations();

        assertThat(GeneratedRegistry.compile(output, migrations).plan(3).up())
                .containsExactly(
                        TransactionStep.strongLock("ALTER TABLE \"t\" RENAME TO \"u\"")
                                .locking(TableLock.accessExclusive("t")),
                        TransactionStep.strongLock("ALTER TABLE \"u\" ADD CONSTRAINT \"fk\" FOREIGN KEY (\"id\")"
                                        + " REFERENCES \"s\" (\"id\") NOT VALID")
                                .locking(TableLock.shareRowExclusive("u"), TableLock.shareRowExclusive("s"))
                                .requiring(
                                        Requirement.late(
                                                "rows of `u` whose (`id`) is not in `s` (`id`)",
                                                "SELECT 'ctid=' || ctid::text FROM \"u\" AS r WHERE r.\"id\" IS NOT NULL"
                                                        + " AND NOT EXISTS (SELECT 1 FROM \"s\" AS k WHERE k.\"id\" = r.\"id\")")),
                        TransactionStep.patient("ALTER TABLE \"u\" VALIDATE CONSTRAINT \"fk\"")
                                .locking(TableLock.shareUpdateExclusive("u")),
                        TransactionStep.strongLock("ALTER TABLE \"s\" SET (fillfactor = 90)")
                                .locking(TableLock.shareUpdateExclusive("s")));
    }

    @Test
    void asksBeforeTheFirstStepForWhatNothingChanges() {
        MigrationPlan plan = plan(db -> db.alterTable("t")
                .addColumn("a", text())
                .addUnique("t_key", "id")
                .setNotNull("id"));

        assertThat(plan.up().stream().flatMap(step -> step.requirements().stream()))
                .containsExactly(
                        Requirement.early(
                                "values of `t` (`id`) that several rows share",
                                "SELECT '(id)=(' || k1::text || ')' FROM (SELECT \"id\" AS k1 FROM \"t\") AS key_values"
                                        + " WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1"),
                        Requirement.early(
                                "rows of `t` with no `id`",
                                "SELECT 'ctid=' || ctid::text FROM \"t\" WHERE \"id\" IS NULL"));
    }

    @Test
    void asksRightBeforeTheStepForWhatEarlierStepsChange() {
        MigrationPlan plan = plan(db -> {
            db.sql("UPDATE t SET id = 1").because("it was forgotten").undoneBy("SELECT 1");
            db.alterTable("t").setNotNull("id");
        });

        assertThat(plan.up().get(1).requirements())
                .extracting(Requirement::early)
                .containsExactly(false);
    }

    @Test
    void saysWhatChangesInTheCatalogue() {
        MigrationPlan plan = plan(db -> {
            db.alterTable("t").setNotNull("id").addColumn("a", varchar(9));
            db.createTable("s").column("id", bigint()).primaryKey("id");
        });

        assertThat(plan.changes()).isEqualTo("""
                        -column `id` of `t`: bigint
                        +column `a` of `t`: character varying(9)
                        +column `id` of `s`: bigint not null
                        +column `id` of `t`: bigint not null
                        +primary key `s_pkey` of `s`
                        +table `s`""");
        assertThat(plan(db -> db.sql("SELECT 1")).changes()).isEmpty();
    }

    @Test
    void takesBackAsManyStepsAsHaveBeenDone() {
        MigrationPlan plan = plan(db -> db.alterTable("t")
                .addColumn("a", text())
                .createIndex("i", Index.on("a"))
                .createIndex("j", Index.on("a")));

        Step dropColumn = TransactionStep.strongLock("ALTER TABLE \"t\" DROP COLUMN \"a\"")
                .locking(TableLock.accessExclusive("t"));
        Step dropI = ConcurrentStep.dropIndex("i", "DROP INDEX CONCURRENTLY {schema}.\"i\"");
        Step dropJ = ConcurrentStep.dropIndex("j", "DROP INDEX CONCURRENTLY {schema}.\"j\"");
        assertThat(plan.undo(0)).isEmpty();
        assertThat(plan.undo(1)).containsExactly(dropColumn);
        assertThat(plan.undo(2)).containsExactly(dropI, dropColumn);
        assertThat(plan.undo(3)).containsExactly(dropJ, dropI, dropColumn).isEqualTo(plan.down());
        assertThatIllegalArgumentException().isThrownBy(() -> plan.undo(4));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.undo(-1));
    }

    @Test
    void takesBackPartOfAnOperation() {
        List<AcceptedMigration> migrations = table().add(
                        2, "Change", db -> db.alterTable("t").setNotNull("id"))
                .migrations();
        MigrationPlan plan = GeneratedRegistry.compile(output, migrations).plan(2);

        Plan up = Plan.of(migrations.get(1).up());
        assertThat(plan.up()).hasSizeGreaterThan(1);
        for (int stepsDone = 1; stepsDone < plan.up().size(); stepsDone++) {
            assertThat(plan.undo(stepsDone).stream().flatMap(step -> step.statements().stream()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(sql(Plan.of(WayBack.afterSteps(up, stepsDone))));
        }
    }

    @Test
    void saysWhyThereIsNoWayBack() {
        MigrationPlan plan = GeneratedRegistry.compile(
                        output,
                        table().addIrreversible(2, "Drop", "unread since 2.3\n\"$1\" */", db -> db.dropTable("t"))
                                .migrations())
                .plan(2);

        assertThat(plan.irreversible()).isEqualTo("unread since 2.3\n\"$1\" */");
        assertThat(plan.down()).isEmpty();
        assertThat(plan.undo(1)).isEmpty();
    }

    @Test
    void holdsThousandsOfStatementsInAStep() {
        MigrationPlan plan = plan(db ->
                IntStream.range(0, 2_000).forEach(i -> db.insertInto("t", "id").row(i)));

        assertThat(plan.up()).hasSize(1);
        assertThat(plan.up().get(0).statements()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(plan.up().get(0).statements().get(1_999)).endsWith("(1999)");
    }

    @Test
    void holdsHundredsOfSteps() {
        MigrationPlan plan = plan(
                db -> IntStream.range(0, 250).forEach(i -> db.sql("SELECT " + i).undoneBy("SELECT -" + i)));

        assertThat(plan.up()).hasSize(250);
        assertThat(plan.up().get(249).statements()).containsExactly("SELECT 249");
        assertThat(plan.undo(249)).hasSize(249).isEqualTo(plan.down().subList(1, 250));
    }

    @Test
    void holdsStatementsOfAnyLength() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "-- line " + i)
                .collect(Collectors.joining("\n", "", "\nSELECT 1"));
        String line = "SELECT '" + "\u00e9\ud83d\ude00\0".repeat(50_000) + "'";
        MigrationPlan plan = plan(db -> {
            db.sql(lines);
            db.sql(line);
        });

        assertThat(plan.up().get(0).statements().get(0)).isEqualTo(lines);
        assertThat(plan.up().get(1).statements().get(0)).isEqualTo(line);
    }

    @Test
    void keepsEveryCharacter() {
        String all = IntStream.rangeClosed(0, 0xffff)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        List<String> nasty = List.of(
                "'" + all + "'",
                "$$ $L $1T $W $Z $> $[ $] $",
                "*/ /* // \\u0022 \\u000a \\\\u0041 \\",
                "\"\"\" \" \\\" '",
                "a\r\nb\rc\n\nd\u2028e\u2029f\u0085g\u000bh\fi\u001aj",
                "half a pair \ud83d and \ude00 the wrong way \ude00\ud83d round");
        MigrationPlan plan = plan(db -> nasty.forEach(db::sql));

        for (int i = 0; i < nasty.size(); i++) {
            assertThat(plan.up().get(i).statements().get(0).equals(nasty.get(i)))
                    .as("text " + i)
                    .isTrue();
        }
    }

    @Test
    void readsWell() {
        GeneratedRegistry generated = compile(db -> db.alterTable("t")
                .addColumn("a", text().defaultTo("two\nlines"))
                .createIndex("t_a_idx", Index.on("a")));

        assertThat(withoutComments(generated.file("com/acme/PawlMigrationsPart0.java")))
                .contains("""
                            static final class Plan_2_Change implements MigrationPlan {
                                @Override
                                public List<Step> up() {
                                    return List.of(up1(), up2());
                                }

                                @Override
                                public List<Step> down() {
                                    return List.of(down1(), down2());
                                }

                                @Override
                                public List<Step> undo(int stepsDone) {
                                    return switch (stepsDone) {
                                        case 0 -> List.of();
                                        case 1 -> undo1();
                                        case 2 -> down();
                                        default -> throw new IllegalArgumentException("no step " + stepsDone);
                                    };
                                }

                                @Override
                                public String irreversible() {
                                    return null;
                                }

                                @Override
                                public String changes() {
                                    return "+column `a` of `t`: text default\\n"
                                            + "+index `t_a_idx` of `t`";
                                }

                                private static Step up1() {
                                    return TransactionStep.strongLock("ALTER TABLE \\"t\\" ADD COLUMN \\"a\\" text DEFAULT 'two\\n"
                                            + "lines'")
                                            .locking(TableLock.accessExclusive("t"));
                                }

                                private static Step up2() {
                                    return ConcurrentStep.createIndex("t_a_idx",
                                            "CREATE INDEX CONCURRENTLY \\"t_a_idx\\" ON {schema}.\\"t\\" (\\"a\\")");
                                }

                                private static Step down1() {
                                    return ConcurrentStep.dropIndex("t_a_idx",
                                            "DROP INDEX CONCURRENTLY {schema}.\\"t_a_idx\\"");
                                }

                                private static Step down2() {
                                    return TransactionStep.strongLock("ALTER TABLE \\"t\\" DROP COLUMN \\"a\\"")
                                            .locking(TableLock.accessExclusive("t"));
                                }

                                private static List<Step> undo1() {
                                    return List.of(down2());
                                }
                            }
                        """);
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s) */\\*\\*.*?\\*/\n", "")
                .replaceAll("        Plan_\\w+\\(\\) \\{\n        }\n\n", "");
    }

    private static List<String> sql(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.statements().stream())
                .map(Statement::sql)
                .toList();
    }

    private MigrationPlan plan(Consumer<Database> up) {
        return compile(up).plan(2);
    }

    private GeneratedRegistry compile(Consumer<Database> up) {
        return GeneratedRegistry.compile(output, table().add(2, "Change", up).migrations());
    }

    private static History table() {
        return new History().add(1, "Create", db -> db.createTable("t").column("id", bigint()));
    }
}
