package dev.pawl.processor.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.operation.Claims;
import dev.pawl.processor.operation.Majors;
import dev.pawl.processor.operation.Observation;
import dev.pawl.processor.operation.Observer;
import dev.pawl.processor.operation.Sandbox;
import dev.pawl.processor.operation.Scenario;
import dev.pawl.processor.operation.Scenarios;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.runtime.plan.Loss;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves against real servers what the handlers claim about locks, work and failures. */
@Tag("server")
public final class EffectsTest {

    public static Stream<Arguments> scenarios() {
        return Scenarios.all().stream().flatMap(EffectsTest::plans);
    }

    /** What is planned for the oldest runs everywhere; on the newest, what is planned for it runs as well. */
    private static Stream<Arguments> plans(Scenario scenario) {
        boolean isSame = sql(scenario, Majors.OLDEST).equals(sql(scenario, Majors.NEWEST));
        Stream<Arguments> everywhere = Majors.all().stream().map(major -> Arguments.of(major, Majors.OLDEST, scenario));
        return isSame
                ? everywhere
                : Stream.concat(everywhere, Stream.of(Arguments.of(Majors.NEWEST, Majors.NEWEST, scenario)));
    }

    private static List<String> sql(Scenario scenario, int target) {
        return scenario.change(target).stream()
                .flatMap(change -> change.statements().stream())
                .map(Statement::sql)
                .toList();
    }

    public static Stream<Arguments> failingScenarios() {
        return Scenarios.all().stream()
                .filter(scenario -> scenario.offence().isPresent())
                .flatMap(EffectsTest::plans);
    }

    @ParameterizedTest(name = "PostgreSQL {0}, plan for {1}: {2}")
    @MethodSource("scenarios")
    void doesWhatIsClaimed(int server, int target, Scenario scenario) throws SQLException {
        try (Sandbox sandbox = new Sandbox(server)) {
            prepare(sandbox, scenario, target);
            List<Change> up = scenario.change(target);
            SoftAssertions claims = new SoftAssertions();
            observe(sandbox, up, scenario, claims);
            List<Change> down = WayBack.from(up);
            if (Stream.concat(up.stream(), down.stream()).noneMatch(EffectsTest::losesOrNeedsData)) {
                observe(sandbox, down, scenario, claims);
            }
            claims.assertAll();
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}, plan for {1}: {2}")
    @MethodSource("failingScenarios")
    void failsWhereItIsClaimedToFail(int server, int target, Scenario scenario) throws SQLException {
        try (Sandbox sandbox = new Sandbox(server)) {
            prepare(sandbox, scenario, target);
            sandbox.run(scenario.offence().orElseThrow());
            List<Statement> statements = scenario.change(target).stream()
                    .flatMap(change -> change.statements().stream())
                    .toList();
            assertThat(failing(statements, sandbox))
                    .hasValueSatisfying(failure -> assertThat(failure.error().getSQLState())
                            .as(failure.statement().sql() + ": "
                                    + failure.error().getMessage())
                            .isIn(states(failure.statement())));
        }
    }

    private record FailedStatement(Statement statement, SQLException error) {}

    private static Optional<FailedStatement> failing(List<Statement> statements, Sandbox sandbox) {
        for (Statement statement : statements) {
            try {
                sandbox.run(statement);
            } catch (SQLException e) {
                return Optional.of(new FailedStatement(statement, e));
            }
        }
        return Optional.empty();
    }

    public static void prepare(Sandbox sandbox, Scenario scenario, int target) throws SQLException {
        for (String sql : scenario.first()) {
            sandbox.run(sql);
        }
        sandbox.run(scenario.prepared(target));
        for (String sql : scenario.rows()) {
            sandbox.run(sql);
        }
    }

    private static void observe(Sandbox sandbox, List<Change> changes, Scenario scenario, SoftAssertions claims)
            throws SQLException {
        Observer observer = new Observer(sandbox);
        for (Change change : changes) {
            for (Statement statement : change.statements()) {
                Observation seen = Claims.inUse(observer.observe(statement), change.before());
                Observation claimed = Claims.of(statement.effects(), change.before());
                if (scenario.claimsMore()) {
                    claims.assertThat(claimed.locks()).as(statement.sql()).isEqualTo(seen.locks());
                    claims.assertThat(claimed.rewritten()).as(statement.sql()).containsAll(seen.rewritten());
                    claims.assertThat(claimed.scanned()).as(statement.sql()).containsAll(seen.scanned());
                } else {
                    claims.assertThat(claimed).as(statement.sql()).isEqualTo(seen);
                }
            }
        }
    }

    /** The way back from a loss is another change than the one that is looked at here. */
    private static boolean losesOrNeedsData(Change change) {
        return change.effects().stream()
                .anyMatch(effects -> effects.losses().stream()
                                .anyMatch(loss -> loss.kind() == Loss.Kind.DATA && !change.isDown())
                        || effects.failures().stream().anyMatch(failure -> failure.cause() == Failure.Cause.ANY_ROW));
    }

    /** See <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error Codes</a>. */
    private static Set<String> states(Statement statement) {
        return statement.effects().failures().stream()
                .flatMap(failure -> switch (failure.cause()) {
                    case ANY_ROW -> Stream.of("23502");
                    // a check may stand in for the not-null constraint
                    case NULLS -> Stream.of("23502", "23514");
                    case DUPLICATES -> Stream.of("23505");
                    // which makes no statement fail, but the step that asks for them
                    case MISSING_ROWS -> Stream.of();
                    // 23001 for ON DELETE RESTRICT from 18 on
                    case ORPHANS -> Stream.of("23503", "23001");
                    case VIOLATIONS -> Stream.of("23514");
                    case TOO_LONG -> Stream.of("22001");
                    case OUT_OF_RANGE -> Stream.of("22003");
                })
                .collect(Collectors.toSet());
    }
}
