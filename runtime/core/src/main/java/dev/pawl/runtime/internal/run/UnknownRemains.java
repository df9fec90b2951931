package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.catalogue.Footprint;
import dev.pawl.runtime.internal.catalogue.Occupants;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What raw SQL of a migration may have left in the database, of which no plan tells. */
final class UnknownRemains {

    private static final int SHOWN = 80;

    private final MigrationPlan plan;
    private final @Nullable HistoryRow row;

    UnknownRemains(MigrationPlan plan, @Nullable HistoryRow row) {
        this.plan = plan;
        this.row = row;
    }

    /** A fact for each step that has, or may have, left something; empty if none has. */
    List<String> facts(Session session, String schema) throws SQLException {
        List<String> facts = new ArrayList<>();
        List<Step> steps = plan.up();
        for (int i = 0; i < steps.size(); i++) {
            List<String> unknown = unknown(steps.get(i));
            if (!unknown.isEmpty() && mayHaveRun(steps.get(i), i)) {
                facts.add(fact(i, unknown, session, schema));
            }
        }
        return facts;
    }

    private String fact(int position, List<String> sql, Session session, String schema) throws SQLException {
        Footprint footprint = new Footprint();
        footprint.add(List.of(), sql);
        List<String> names = Occupants.of(session, schema, footprint);
        return "not known: what is left of step " + (position + 1) + ", which is raw SQL: " + cut(sql.get(0))
                + (names.isEmpty() ? "" : "\nits SQL names what is there: `" + String.join("`, `", names) + "`");
    }

    /** A step that is atomic has left nothing unless it is done. */
    private boolean mayHaveRun(Step step, int position) {
        if (row == null || row.state() == HistoryState.ROLLED_BACK) {
            return false;
        }
        boolean isGoingForward = row.state() == HistoryState.RUNNING || row.state() == HistoryState.FAILED;
        return !isGoingForward || position < row.stepsDone() || (position == row.stepsDone() && !step.isAtomic());
    }

    /** Whether there is raw SQL in it, of which nobody can tell what it changes. */
    static boolean isIn(MigrationPlan plan) {
        return plan.up().stream().anyMatch(step -> !unknown(step).isEmpty());
    }

    /** Checks change nothing, what is built concurrently is an object of the plan, and everything else locks something. */
    private static List<String> unknown(Step step) {
        return step instanceof CheckStep || step instanceof ConcurrentStep
                ? List.of()
                : step.statements().stream()
                        .filter(statement -> statement.effects().locks().isEmpty())
                        .map(Statement::sql)
                        .toList();
    }

    private static String cut(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return "`" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...") + "`";
    }
}
