package dev.pawl.processor.generate;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pawl.dsl.Conditions;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.plan.Plan;
import dev.pawl.processor.plan.PlannedStep;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.runtime.Steps;
import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanValuesTest {

    @TempDir
    private Path output;

    @Test
    void keepsTheKindsOfSteps() {
        MigrationPlan plan = plan(db -> db.alterTable("t")
                .addColumn("a", text())
                .createIndex("t_a_idx", Index.on("a"))
                .addCheck("t_a_check", "a <> ''"));

        assertThat(bare(plan.up()))
                .containsExactly(
                        TransactionStep.strongLock("ALTER TABLE \"t\" ADD COLUMN \"a\" text")
                                .locking(Steps.accessExclusive("t")),
                        Steps.createIndex("t_a_idx", "CREATE INDEX CONCURRENTLY \"t_a_idx\" ON {schema}.\"t\" (\"a\")"),
                        TransactionStep.strongLock(
                                        "ALTER TABLE \"t\" ADD CONSTRAINT \"t_a_check\" CHECK (a <> '') NOT VALID")
                                .locking(Steps.accessExclusive("t"))
                                .requiring(late(
                                        "row of `t` that violates `t_a_check`: a <> ''",
                                        "rows of `t` that violate `t_a_check`: a <> ''",
                                        "SELECT 'ctid=' || ctid::text FROM \"t\" WHERE NOT (a <> '')")),
                        TransactionStep.patient("ALTER TABLE \"t\" VALIDATE CONSTRAINT \"t_a_check\"")
                                .locking(new TableLock("t", LockMode.SHARE_UPDATE_EXCLUSIVE)));
        assertThat(bare(plan.down()))
                .containsExactly(
                        TransactionStep.strongLock("ALTER TABLE \"t\" DROP CONSTRAINT \"t_a_check\"")
                                .locking(Steps.accessExclusive("t")),
                        Steps.dropIndex("t_a_idx", "DROP INDEX CONCURRENTLY {schema}.\"t_a_idx\""),
                        TransactionStep.strongLock("ALTER TABLE \"t\" DROP COLUMN \"a\"")
                                .locking(Steps.accessExclusive("t")));
        assertThat(plan.irreversible()).isNull();
    }

    @Test
    void namesLocksAndRequirements() {
        List<RoundTrip> migrations = table().add(
                        2,
                        "Refer",
                        db -> db.createTable("s").column("id", bigint()).primaryKey("id"))
                .add(3, "Change", db -> {
                    db.renameTable("t", "u");
                    db.alterTable("u").addForeignKey("fk", "id", Reference.references("s", "id"));
                    db.alterTable("s").setFillfactor(90);
                })
                .migrations();

        assertThat(bare(GeneratedRegistry.compile(output, migrations).plan(3).up()))
                .containsExactly(
                        TransactionStep.strongLock("ALTER TABLE \"t\" RENAME TO \"u\"")
                                .locking(Steps.accessExclusive("t")),
                        TransactionStep.strongLock("ALTER TABLE \"u\" ADD CONSTRAINT \"fk\" FOREIGN KEY (\"id\")"
                                        + " REFERENCES \"s\" (\"id\") NOT VALID")
                                .locking(Steps.shareRowExclusive("u"), Steps.shareRowExclusive("s"))
                                .requiring(
                                        Steps.late(
                                                "rows of `u` whose (`id`) is not in `s` (`id`)",
                                                "SELECT 'ctid=' || ctid::text FROM \"u\" AS r WHERE r.\"id\" IS NOT NULL"
                                                        + " AND NOT EXISTS (SELECT 1 FROM \"s\" AS k WHERE k.\"id\" = r.\"id\")")),
                        TransactionStep.patient("ALTER TABLE \"u\" VALIDATE CONSTRAINT \"fk\"")
                                .locking(new TableLock("u", LockMode.SHARE_UPDATE_EXCLUSIVE)),
                        TransactionStep.strongLock("ALTER TABLE \"s\" SET (fillfactor = 90)")
                                .locking(new TableLock("s", LockMode.SHARE_UPDATE_EXCLUSIVE)));
    }

    @Test
    void asksBeforeTheFirstStepForWhatNothingChanges() {
        MigrationPlan plan = plan(db -> db.alterTable("t")
                .addColumn("a", text())
                .addUnique("t_key", "id")
                .setNotNull("id"));

        assertThat(plan.up().stream().flatMap(step -> step.requirements().stream()))
                .containsExactly(
                        Steps.early(
                                "values of `t` (`id`) that several rows share",
                                "SELECT '(id)=(' || k1::text || ')' FROM (SELECT \"id\" AS k1 FROM \"t\") AS key_values"
                                        + " WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1"),
                        Steps.early(
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

        assertThat(plan.changes().stream()
                        .map(change -> (change.isMade() ? "+" : "-") + change.object())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
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
                .locking(Steps.accessExclusive("t"));
        Step dropI = Steps.dropIndex("i", "DROP INDEX CONCURRENTLY {schema}.\"i\"");
        Step dropJ = Steps.dropIndex("j", "DROP INDEX CONCURRENTLY {schema}.\"j\"");
        assertThat(plan.undo(0)).isEmpty();
        assertThat(bare(plan.undo(1))).containsExactly(dropColumn);
        assertThat(bare(plan.undo(2))).containsExactly(dropI, dropColumn);
        assertThat(bare(plan.undo(3))).containsExactly(dropJ, dropI, dropColumn);
        assertThat(plan.undo(3)).isEqualTo(plan.down());
        assertThatIllegalArgumentException().isThrownBy(() -> plan.undo(4));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.undo(-1));
    }

    @Test
    void takesBackPartOfAnOperation() {
        List<RoundTrip> migrations = table().add(
                        2, "Change", db -> db.alterTable("t").setNotNull("id"))
                .migrations();
        MigrationPlan plan = GeneratedRegistry.compile(output, migrations).plan(2);

        Plan up = Plan.of(migrations.get(1).up());
        assertThat(plan.up()).hasSizeGreaterThan(1);
        for (int stepsDone = 1; stepsDone < plan.up().size(); stepsDone++) {
            assertThat(plan.undo(stepsDone).stream().flatMap(step -> step.sql().stream()))
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
        assertThat(plan.up().get(0).sql().get(1_999)).endsWith("(1999)");
    }

    @Test
    void holdsHundredsOfSteps() {
        MigrationPlan plan = plan(
                db -> IntStream.range(0, 250).forEach(i -> db.sql("SELECT " + i).undoneBy("SELECT -" + i)));

        assertThat(plan.up()).hasSize(250);
        assertThat(plan.up().get(249).sql()).containsExactly("SELECT 249");
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

        assertThat(plan.up().get(0).sql().get(0)).isEqualTo(lines);
        assertThat(plan.up().get(1).sql().get(0)).isEqualTo(line);
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
            assertThat(plan.up().get(i).sql().get(0).equals(nasty.get(i)))
                    .as("text " + i)
                    .isTrue();
        }
    }

    @Test
    void keepsWhatEachStatementDoes() {
        MigrationPlan plan =
                plan(db -> db.alterTable("t").addColumn("a", text()).dropColumn("id"));

        assertThat(plan.up().get(0).statements())
                .extracting(statement -> statement.effects())
                .containsExactly(
                        new Effects(List.of(Steps.accessExclusive("t")), List.of(), List.of(), List.of()),
                        new Effects(
                                List.of(Steps.accessExclusive("t")),
                                List.of(),
                                List.of(
                                        new Breakage(Breakage.Kind.READERS, "column `id` of `t`"),
                                        new Breakage(Breakage.Kind.WRITERS, "column `id` of `t`")),
                                List.of(new Loss(Loss.Kind.DATA, "column `id` of `t`"))));
    }

    @Test
    void namesTheSchemaOutsideTransactionsWhereverCodeStands() {
        MigrationPlan plan = plan(db -> db.sql("call {schema}.p('{schema}.t', $${schema}.u$$) /* {schema}.v */")
                .outsideTransaction()
                .because("it commits")
                .undoneBy("call {schema}.q()"));

        assertThat(plan.up()).singleElement().isInstanceOfSatisfying(OutsideStep.class, step -> {
            assertThat(step.sql("\"s\"")).isEqualTo("call \"s\".p('{schema}.t', $$\"s\".u$$) /* {schema}.v */");
            assertThat(step.isRepeatable()).isFalse();
        });
        assertThat(plan.down())
                .singleElement()
                .isInstanceOfSatisfying(
                        OutsideStep.class, step -> assertThat(step.sql("\"s\"")).isEqualTo("call \"s\".q()"));
    }

    @Test
    void keepsWhetherAStatementMayBeSentAgain() {
        MigrationPlan plan = plan(db -> db.sql("vacuum {schema}.t")
                .because("it is bloated")
                .undoneBy("analyze {schema}.t")
                .outsideTransaction()
                .repeatable());

        assertThat(List.of(plan.up().get(0), plan.down().get(0)))
                .allSatisfy(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                OutsideStep.class,
                                outside -> assertThat(outside.isRepeatable()).isTrue()));
    }

    @Test
    void asksOnTheWayForwardOnly() {
        MigrationPlan plan = plan(db -> {
            db.require(Conditions.noRow("t", "id < 0"), "no negative ids");
            db.ensure(Conditions.answer("select 1", "1"), "one");
        });

        assertThat(plan.up())
                .containsExactly(
                        new CheckStep(
                                "no negative ids",
                                "0",
                                new Statement(
                                        List.of(new Statement.Text("SELECT count(*) FROM \"t\" WHERE id < 0")),
                                        plan.up().get(0).statements().get(0).effects())),
                        new CheckStep("one", "1", Statement.of("select 1")));
        assertThat(plan.down()).isEmpty();
        assertThat(plan.undo(1)).isEmpty();
    }

    @Test
    void goesInBatchesWhereThatIsHowItIsRun() {
        dev.pawl.processor.effect.Statement statement = new dev.pawl.processor.effect.Statement(
                "DELETE FROM \"a\".\"t\" WHERE (true)",
                new Execution.Batches(new QualifiedName("a", "t"), List.of("id", "b")),
                dev.pawl.processor.effect.Effects.none());

        assertThat(PlanValues.steps(List.of(new PlannedStep(List.of(statement), Map.of(), List.of()))))
                .containsExactly(new BatchesStep(
                        new RelationName("a", "t"),
                        List.of("id", "b"),
                        Statement.of("DELETE FROM \"a\".\"t\" WHERE (true)")));
    }

    /** A registry is what every start loads, so the plans are not in it. */
    @Test
    void areNotInTheRegistry() {
        GeneratedRegistry generated =
                compile(db -> db.alterTable("t").addColumn("a", text().defaultTo("only in the plan")));

        assertThat(generated.file("com/acme/PawlMigrations.java") + generated.file("com/acme/PawlMigrationsPart0.java"))
                .doesNotContain("only in the plan");
        assertThat(generated.file("com/acme/PawlMigrations.plans")).contains("only in the plan");
        assertThat(generated.file("META-INF/native-image/dev.pawl/com.acme.PawlMigrations/resource-config.json"))
                .contains("\\\\Qcom/acme/PawlMigrations.plans\\\\E");
    }

    private static List<String> sql(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.statements().stream())
                .map(statement -> statement.sql().replace("{schema}.", ""))
                .toList();
    }

    private static List<Step> bare(List<Step> steps) {
        return steps.stream().map(PlanValuesTest::bare).toList();
    }

    /** Without what the statements do, which is tested by itself. */
    private static Step bare(Step step) {
        if (step instanceof TransactionStep transaction) {
            return new TransactionStep(
                    transaction.timeout(),
                    transaction.locks(),
                    transaction.requirements(),
                    transaction.statements().stream().map(PlanValuesTest::bare).toList());
        }
        ConcurrentStep concurrent = (ConcurrentStep) step;
        return new ConcurrentStep(
                concurrent.action(),
                concurrent.object(),
                concurrent.requirements(),
                concurrent.reading(),
                bare(concurrent.statement()));
    }

    private static dev.pawl.runtime.plan.Statement bare(dev.pawl.runtime.plan.Statement statement) {
        return new dev.pawl.runtime.plan.Statement(statement.parts(), Effects.NONE);
    }

    private static Requirement late(String one, String many, String query) {
        return new Requirement(new Requirement.Wording(one, many), query, false);
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
