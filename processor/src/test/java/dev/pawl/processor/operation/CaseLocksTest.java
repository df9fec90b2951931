package dev.pawl.processor.operation;

import dev.pawl.dsl.SchemaChange;
import dev.pawl.dsl.recording.Recording;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.plan.Plan;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.LockMode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves for each case that its statements lock what is claimed, so that a new operation is proven by its case. */
@Tag("server")
final class CaseLocksTest {

    static Stream<Arguments> casesOnServers() {
        return OperationCasesTest.casesOnServers();
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("casesOnServers")
    void locksWhatIsClaimed(int major, OperationCase each)
            throws SQLException, IOException, ReflectiveOperationException {
        SoftAssertions claims = new SoftAssertions();
        try (Sandbox sandbox = new Sandbox(major)) {
            List<List<Change>> history = history(each);
            for (List<Change> earlier : history.subList(0, history.size() - 1)) {
                sandbox.run(earlier);
            }
            sandbox.run(each.rows());
            observe(sandbox, history.get(history.size() - 1), claims);
        }
        claims.assertAll();
    }

    private static void observe(Sandbox sandbox, List<Change> changes, SoftAssertions claims) throws SQLException {
        Observer observer = new Observer(sandbox);
        Plan plan = Plan.of(changes);
        List<Map<String, LockMode>> seenInSteps = plan.steps().stream()
                .<Map<String, LockMode>>map(step -> new TreeMap<>())
                .toList();
        for (int i = 0; i < changes.size(); i++) {
            Before before = changes.get(i).before();
            for (int j = 0; j < changes.get(i).statements().size(); j++) {
                Statement statement = changes.get(i).statements().get(j);
                if (statement.execution().isOfUnknown()) {
                    sandbox.run(statement); // nothing is claimed about raw SQL
                } else {
                    Observation seen = Claims.inUse(observer.observe(statement), before);
                    Observation claimed = Claims.of(statement.effects(), before);
                    claims.assertThat(claimed.locks()).as(statement.sql()).isEqualTo(seen.locks());
                    int step = plan.stepsOfChanges().get(i).get(j);
                    merge(seen.locks(), seenInSteps.get(step));
                }
            }
        }
        for (int step = 0; step < plan.steps().size(); step++) {
            claims.assertThat(Claims.named(plan.steps().get(step).locks()))
                    .as("step %d", step + 1)
                    .isEqualTo(seenInSteps.get(step));
        }
    }

    private static void merge(Map<String, LockMode> seen, Map<String, LockMode> strongest) {
        seen.forEach((table, mode) -> strongest.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    /** The migrations of a case, run as ordinary Java. */
    static List<List<Change>> history(OperationCase each) throws IOException, ReflectiveOperationException {
        URL[] classes = {each.compiled().output().toUri().toURL()};
        List<List<Change>> history = new ArrayList<>();
        Schema schema = Schema.empty();
        try (URLClassLoader loader = new URLClassLoader(classes, CaseLocksTest.class.getClassLoader())) {
            for (String name : each.migrations()) {
                Before before = Before.up(schema, history.size() + 1L, each.postgres());
                Recording recording = new Recording();
                migration(loader, name).up(recording.database());
                List<Change> changes = Rehearsal.of(each.read(recording), before);
                history.add(changes);
                schema = Rehearsal.after(changes, schema);
            }
        }
        return history;
    }

    private static SchemaChange migration(ClassLoader loader, String name) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass("cases." + name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (SchemaChange) constructor.newInstance();
    }
}
