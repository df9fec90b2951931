package dev.pawl.runtime.plan.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.OperationDigest;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.Reading;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Requirement.Wording;
import dev.pawl.runtime.plan.SourceFile;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableCopy;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.plan.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanContainerTest {

    private static final String NASTY = IntStream.rangeClosed(0, 0xffff)
                    .mapToObj(c -> String.valueOf((char) c))
                    .collect(Collectors.joining())
            + "\\n \\s \\ \n\r\n \ud83d\ude00 \ude00\ud83d";

    private static final Step CHECK = new CheckStep(NASTY, "", Statement.of("SELECT ''"));

    private static final Step BATCHES = new BatchesStep(
            new RelationName(NASTY, NASTY), List.of(NASTY, "", "id"), Statement.of("DELETE FROM t WHERE (true)"));

    private static final MigrationPlan PLAN = new MigrationPlan(
            List.of(everything(), build(), outside(true), outside(false), CHECK, BATCHES),
            List.of(
                    List.of(TransactionStep.strongLock("DROP TABLE \"t\"")),
                    List.of(outside(true)),
                    List.of(),
                    List.of(CHECK),
                    List.of(BATCHES, CHECK),
                    List.of(build(), everything())),
            null,
            Stream.of(CatalogueObject.Kind.values())
                    .flatMap(kind -> Stream.of(
                            new CatalogueChange(true, new CatalogueObject(kind, NASTY, "t", NASTY)),
                            new CatalogueChange(false, new CatalogueObject(kind, NASTY, "", null, ""))))
                    .toList(),
            List.of(
                    new TableCopy(RelationName.of(""), List.of()),
                    new TableCopy(new RelationName(NASTY, NASTY), List.of(NASTY, "", "CREATE"))),
            List.of(new OperationDigest("0a", NASTY), new OperationDigest("", "")),
            List.of(new SourceFile("a b/c.csv", "0f"), new SourceFile(NASTY, "")));

    /** Of each kind of value all that there are, so that one that is new and not stored is missed. */
    private static Step everything() {
        return new TransactionStep(
                TransactionStep.Timeout.PATIENT,
                Stream.of(LockMode.values())
                        .map(mode -> new TableLock(
                                new RelationName(mode.blocksWriters() ? NASTY : null, "a b " + mode), mode))
                        .toList(),
                List.of(
                        new Requirement(new Wording("one row", "some rows"), "SELECT 1", true),
                        new Requirement(new Wording("", NASTY), "", false)),
                List.of(
                        Statement.of(NASTY),
                        Statement.of(""),
                        new Statement(
                                List.of(
                                        new Statement.Text("VALUES (1)"),
                                        new Statement.MoreRows(",\n(2)" + NASTY, 1_000_000),
                                        new Statement.Text("")),
                                Effects.NONE),
                        new Statement(
                                List.of(new Statement.Text("a")),
                                new Effects(
                                        List.of(new TableLock("", LockMode.SHARE)),
                                        Stream.of(Work.Kind.values())
                                                .map(kind -> new Work(
                                                        kind,
                                                        new RelationName(kind == Work.Kind.SCAN ? "s" : null, "t")))
                                                .toList(),
                                        Stream.of(Breakage.Kind.values())
                                                .map(kind -> new Breakage(kind, NASTY))
                                                .toList(),
                                        Stream.of(Loss.Kind.values())
                                                .map(kind -> new Loss(kind, "column `a` of `t`"))
                                                .toList()))));
    }

    private static Step build() {
        return ConcurrentStep.of(ConcurrentStep.Action.CREATE_INDEX, "i", "CREATE INDEX CONCURRENTLY i ON ", "t (a)")
                .reading(new Reading("t", List.of("NULL::date AS \"a\""), List.of("a", "b")))
                .requiring(new Requirement(new Wording("x", "y"), "SELECT", false));
    }

    private static Step outside(boolean isRepeatable) {
        return new OutsideStep(
                isRepeatable,
                new Statement(
                        List.of(
                                new Statement.Text("CALL "),
                                new Statement.SchemaPrefix(),
                                new Statement.Text("archive('"),
                                new Statement.SchemaPrefix(),
                                new Statement.Text("t')")),
                        Effects.NONE));
    }

    @Test
    void keepsWhatIsWritten() throws IOException {
        MigrationPlan irreversible = new MigrationPlan(
                List.of(build()), List.of(List.of()), "nobody knows\nhow", List.of(), List.of(), List.of());
        MigrationPlan baseline = new MigrationPlan(List.of(), List.of(), "", List.of(), List.of(), List.of());
        byte[] file = written(Map.of(1L, baseline, 20_260_115_001L, PLAN, Long.MAX_VALUE, irreversible));

        assertThat(read(file, 1)).contains(baseline);
        assertThat(read(file, 20_260_115_001L)).contains(PLAN);
        assertThat(read(file, Long.MAX_VALUE)).contains(irreversible);
        assertThat(read(file, 2)).isEmpty();
    }

    @Test
    void knowsTheFilesOfAllPlans() throws IOException {
        MigrationPlan other = new MigrationPlan(List.of(), List.of(), "\n file x", List.of(), List.of(), List.of());
        byte[] file = written(Map.of(1L, other, 2L, PLAN, 3L, other));

        assertThat(PlanContainer.read(new ByteArrayInputStream(file)).files()).isEqualTo(PLAN.files());
    }

    @Test
    void storesAStepOnce() throws IOException {
        assertThat(new String(written(Map.of(1L, PLAN)), UTF_8)).containsOnlyOnce("CREATE INDEX CONCURRENTLY");
    }

    /** Whatever byte is another one, what is read is what was written, or is refused. */
    @Test
    void noticesDamage() throws IOException {
        byte[] file = written(
                Map.of(1L, PLAN, 2L, new MigrationPlan(List.of(), List.of(), null, List.of(), List.of(), List.of())));
        Random random = new Random(1);
        IntStream positions = IntStream.concat(IntStream.range(0, 120), random.ints(300, 0, file.length));
        for (int position : positions.toArray()) {
            byte[] damaged = file.clone();
            damaged[position] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(read(damaged, 1))
                        .satisfiesAnyOf(
                                plan -> assertThat(plan).contains(PLAN),
                                plan -> assertThat(plan).isEmpty());
            } catch (PlanFormatException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void noticesThatItIsCutOff() throws IOException {
        byte[] file = written(Map.of(1L, PLAN));
        for (int length = 0; length < file.length; length += length < 100 ? 1 : 99_991) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatExceptionOfType(PlanFormatException.class).isThrownBy(() -> read(part, 1));
        }
    }

    @Test
    void refusesOtherFormats() {
        refuses("pawl plans 1 0\n", "it has format 1, and this version of Pawl reads format 0");
        refuses("PK\3\4", "it is cut off");
        refuses("<html>\n", "it does not begin as a file of plans does");
        refuses("x".repeat(1000), "it does not begin as a file of plans does");
        refuses("pawl plans 0 1\nhello\n", "its index has a line that says nothing: `hello`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plan\n ways\n  up 0\n",
                "plan\n ways\n  up x\n",
                "plan\n ways\n  up 99999999999\n",
                "plan\n",
                "plan\nplan\n",
                "plan\n   ways\n",
                "plan\n ways\n  up \n  up \n",
                "plan\n ways\n  up 0\n  undo \n step teleport\n",
                "plan\n ways\n  up 0\n  undo \n step transaction\n",
                "plan\n ways\n  up 0\n  undo \n step transaction\n  timeout never\n",
                "plan\n ways\n  up 0\n step concurrent\n  action create_index\n  object i\n",
                "plan\n ways\n  up 0\n  undo \n step outside\n  sent once\n",
                "plan\n ways\n  up 0\n  undo \n step batches\n  key id\n  statement\n   sql a\n",
                "plan\n ways\n  up 0\n  undo \n step batches\n  table t\n  statement\n   sql a\n",
                "plan\n ways\n  up 0\n  undo \n step batches\n  table t\n  key id\n",
                "plan\n ways\n  up 0\n  undo \n step outside\n  sent twice\n  statement\n   sql a\n",
                "plan\n ways\n  up \n made table\n  name a\\qb\n",
                "plan\n made a\\\n",
                "plan\n made \\s12\n",
                "plan\n made \\szzzz\n"
            })
    void refusesPlansThatMakeNoSense(String text) {
        assertThatExceptionOfType(PlanFormatException.class)
                .isThrownBy(() -> PlanText.read(text))
                .withMessageNotContaining("null");
    }

    private static void refuses(String file, String message) {
        assertThatExceptionOfType(PlanFormatException.class)
                .isThrownBy(() -> read(file.getBytes(UTF_8), 1))
                .withMessage(message);
    }

    private static byte[] written(Map<Long, MigrationPlan> plans) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PlanContainer.write(new TreeMap<>(plans), file);
        return file.toByteArray();
    }

    private static java.util.Optional<MigrationPlan> read(byte[] file, long version) throws IOException {
        return PlanContainer.read(new ByteArrayInputStream(file)).plan(version);
    }
}
