package dev.pawl.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.operation.Catalogue;
import dev.pawl.processor.operation.Majors;
import dev.pawl.processor.operation.Sandbox;
import dev.pawl.processor.operation.Scenario;
import dev.pawl.processor.operation.Scenarios;
import dev.pawl.runtime.plan.Loss;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stops after each step of a plan and goes back from there: the schema is what it was before. */
@Tag("server")
final class WayBackTest {

    static Stream<Arguments> plans() {
        return Scenarios.all().stream()
                .filter(scenario -> !scenario.claimsMore())
                .flatMap(scenario -> Majors.all().stream().map(major -> Arguments.of(major, scenario)));
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("plans")
    void restoresTheSchemaFromEachStep(int major, Scenario scenario) throws SQLException {
        int steps = Plan.of(scenario.change(major)).steps().size();
        for (int done : IntStream.rangeClosed(1, steps).toArray()) {
            restores(major, scenario, done);
        }
    }

    private static void restores(int major, Scenario scenario, int done) throws SQLException {
        Plan plan = Plan.of(scenario.change(major));
        List<Change> back = WayBack.afterSteps(plan, done);
        boolean isThere = Stream.concat(plan.changes().stream(), back.stream())
                .flatMap(change -> change.effects().stream())
                .noneMatch(effects -> losesWayBack(effects) || needsNoRow(effects));
        if (isThere) {
            try (Sandbox sandbox = new Sandbox(major)) {
                for (String sql : scenario.first()) {
                    sandbox.run(sql);
                }
                sandbox.run(scenario.prepared(major));
                for (String sql : scenario.rows()) {
                    sandbox.run(sql);
                }
                Catalogue before = Catalogue.of(sandbox.connection());
                for (PlannedStep step : plan.steps().subList(0, done)) {
                    for (Statement statement : step.statements()) {
                        sandbox.run(statement);
                    }
                }
                sandbox.run(back);
                assertThat(Catalogue.of(sandbox.connection()).objects())
                        .as("back after %d of %d steps", done, plan.steps().size())
                        .isEqualTo(before.objects());
            }
        }
    }

    private static boolean losesWayBack(Effects effects) {
        return effects.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.WAY_BACK);
    }

    private static boolean needsNoRow(Effects effects) {
        return effects.failures().stream().anyMatch(failure -> failure.cause() == Failure.Cause.ANY_ROW);
    }
}
