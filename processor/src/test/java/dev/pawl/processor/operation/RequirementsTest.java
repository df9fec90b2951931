package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.EffectsTest;
import dev.pawl.processor.effect.Requirement;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.plan.Plan;
import dev.pawl.processor.plan.PlannedStep;
import dev.pawl.processor.plan.WayBack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves against real servers that what a plan asks for finds the rows that make it fail, and no others. */
@Tag("server")
final class RequirementsTest {

    static Stream<Arguments> scenarios() {
        return EffectsTest.scenarios();
    }

    static Stream<Arguments> failingScenarios() {
        return EffectsTest.failingScenarios();
    }

    static Stream<Arguments> casesOnServers() {
        return OperationCasesTest.casesOnServers();
    }

    @ParameterizedTest(name = "PostgreSQL {0}, plan for {1}: {2}")
    @MethodSource("scenarios")
    void findsNothingInGoodRows(int server, int target, Scenario scenario) throws SQLException {
        try (Sandbox sandbox = new Sandbox(server)) {
            EffectsTest.prepare(sandbox, scenario, target);

            assertThat(walk(Plan.of(scenario.change(target)), sandbox)).isEmpty();
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}, plan for {1}: {2}")
    @MethodSource("failingScenarios")
    void findsTheRowsInTheWay(int server, int target, Scenario scenario) throws SQLException {
        try (Sandbox sandbox = new Sandbox(server)) {
            EffectsTest.prepare(sandbox, scenario, target);
            sandbox.run(scenario.offence().orElseThrow());
            Plan plan = Plan.of(scenario.change(target));

            assertThat(asked(plan, sandbox)).containsExactlyInAnyOrderElementsOf(scenario.offenders());
            assertThatThrownBy(() -> sandbox.run(plan.changes())).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("casesOnServers")
    void findsNothingInTheRowsOfTheCase(int major, OperationCase each) throws Exception {
        try (Sandbox sandbox = new Sandbox(major)) {
            List<List<Change>> history = CaseLocksTest.history(each);
            for (List<Change> earlier : history.subList(0, history.size() - 1)) {
                sandbox.run(earlier);
            }
            sandbox.run(each.rows());
            List<Change> last = history.get(history.size() - 1);

            assertThat(walk(Plan.of(last), sandbox)).isEmpty();
            if (each.isReversible() && !each.text().contains("@Irreversible")) {
                assertThat(walk(Plan.of(WayBack.from(last)), sandbox))
                        .as("back")
                        .isEmpty();
            }
        }
    }

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void findsWhatAWayBackWouldNot(int major) throws SQLException {
        Scenario scenario = Scenario.of("insert rows twice", db -> {
                    db.insertInto("rates", "rate", "day")
                            .row(7.25, "2026-01-31")
                            .row(1, "2026-2-1");
                    db.insertInto("rates", "rate", "day").row(2, "2026-02-02");
                })
                .given(db -> db.createTable("rates")
                        .column("rate", numeric(4, 1).notNull())
                        .column("day", date().notNull())
                        .primaryKey("rate", "day"));
        try (Sandbox sandbox = new Sandbox(major)) {
            EffectsTest.prepare(sandbox, scenario, major);
            List<Change> up = scenario.change(major);
            sandbox.run(up);
            Plan back = Plan.of(WayBack.from(up));
            assertThat(asked(back, sandbox)).as("all there").isEmpty();

            sandbox.run("DELETE FROM rates WHERE rate = 2; UPDATE rates SET day = '2026-02-01' WHERE rate = 7.3");
            assertThat(asked(back, sandbox))
                    .containsExactlyInAnyOrder("(rate, day)=(7.3, 2026-01-31)", "(rate, day)=(2.0, 2026-02-02)");
        }
    }

    /** All that can be asked before the first step. */
    private static List<String> asked(Plan plan, Sandbox sandbox) throws SQLException {
        List<String> found = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            found.addAll(ask(step, Requirement::isEarly, sandbox));
        }
        return found;
    }

    /** Carries out a plan as the runtime does. */
    private static List<String> walk(Plan plan, Sandbox sandbox) throws SQLException {
        List<String> found = asked(plan, sandbox);
        for (PlannedStep step : plan.steps()) {
            found.addAll(ask(step, requirement -> true, sandbox));
            for (Statement statement : step.statements()) {
                sandbox.run(statement);
            }
        }
        return found;
    }

    private static List<String> ask(PlannedStep step, Predicate<Requirement> which, Sandbox sandbox)
            throws SQLException {
        List<String> found = new ArrayList<>();
        for (Requirement requirement : step.requirements()) {
            if (which.test(requirement)) {
                try (java.sql.Statement statement = sandbox.connection().createStatement();
                        ResultSet rows =
                                statement.executeQuery(requirement.offenders().query())) {
                    assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo("text");
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }
}
