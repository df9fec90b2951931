package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Index.onExpression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.Database;
import dev.pawl.processor.effect.EffectsTest;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.plan.Plan;
import dev.pawl.processor.plan.PlannedStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that a change that leaves the planner without statistics gathers them anew, and needs to. */
@Tag("server")
final class StatisticsTest {

    static Stream<Arguments> changes() {
        return Majors.all().stream()
                .flatMap(major -> Stream.of(
                        Arguments.of(
                                major,
                                "a type without a rewrite",
                                from(db -> {}),
                                from(db -> db.alterTable("users").alterColumnType("name", text()))),
                        Arguments.of(
                                major,
                                "a type with a rewrite",
                                from(db -> {}),
                                from(db -> db.alterTable("users").alterColumnType("age", bigint()))),
                        Arguments.of(
                                major,
                                "a type that an expression uses",
                                from(db -> db.alterTable("users").createIndex("i", onExpression("lower(name)"))),
                                from(db -> db.alterTable("users").alterColumnType("name", text()))),
                        Arguments.of(
                                major,
                                "an index on an expression",
                                from(db -> {}),
                                from(db -> db.alterTable("users").createIndex("i", onExpression("lower(name)"))))));
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("changes")
    void areGoneBeforeTheAnalysisAndBackAfterIt(
            int major, String change, Consumer<Database> given, Consumer<Database> when) throws SQLException {
        Scenario scenario = Scenario.of(change, when).given(given);
        try (Sandbox sandbox = new Sandbox(major)) {
            EffectsTest.prepare(sandbox, scenario, major);
            List<PlannedStep> steps = Plan.of(scenario.change(major)).steps();

            assertThat(steps).hasSize(2);
            assertThat(steps.get(1).isPatient()).isTrue();
            run(steps.get(0), sandbox);
            List<String> between = lackingStatistics(sandbox);
            run(steps.get(1), sandbox);

            assertThat(between).isNotEmpty();
            assertThat(lackingStatistics(sandbox)).isEmpty();
        }
    }

    private static Consumer<Database> from(Consumer<Database> body) {
        return body;
    }

    private static void run(PlannedStep step, Sandbox sandbox) throws SQLException {
        for (Statement statement : step.statements()) {
            sandbox.run(statement);
        }
    }

    /** The columns of the table, and the expressions of its indexes. */
    private static List<String> lackingStatistics(Sandbox sandbox) throws SQLException {
        List<String> lacking = new ArrayList<>();
        try (java.sql.Statement statement = sandbox.connection().createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT attrelid::regclass || '.' || attname FROM pg_attribute
                        WHERE attnum > 0 AND NOT attisdropped
                        AND (attrelid = 'users'::regclass OR attrelid IN (
                            SELECT indexrelid FROM pg_index WHERE indrelid = 'users'::regclass AND indexprs IS NOT NULL))
                        AND NOT EXISTS (SELECT 1 FROM pg_statistic WHERE starelid = attrelid AND staattnum = attnum)
                        """)) {
            while (rows.next()) {
                lacking.add(rows.getString(1));
            }
        }
        return lacking;
    }
}
