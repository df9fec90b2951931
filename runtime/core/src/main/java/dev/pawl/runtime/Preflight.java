package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TransactionStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the data whether a step can succeed, before it is begun. */
final class Preflight {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final int SHOWN = 5;

    /** A value is worth a line, not a page. */
    private static final int LONGEST_KEY = 100;

    private record Offender(long count, String key) {}

    private final Session session;
    private final Settings settings;
    private final TransactionSettings transactionSettings;

    Preflight(Session session, Settings settings, TransactionSettings transactionSettings) {
        this.session = session;
        this.settings = settings;
        this.transactionSettings = transactionSettings;
    }

    /** Returns the first of the steps that are left which cannot succeed, as far as that can be told before them all. */
    @Nullable
    Obstacle beforeAll(Attempt attempt) throws SQLException {
        for (int number = attempt.done() + 1; number <= attempt.steps().size(); number++) {
            Obstacle obstacle = obstacle(attempt, number, true);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    /** Returns all that stands in the way, as far as it can be told before the migrations that come before this one. */
    List<Obstacle> now(Attempt attempt) throws SQLException {
        List<Obstacle> obstacles = new ArrayList<>();
        for (int number = attempt.done() + 1; number <= attempt.steps().size(); number++) {
            for (Requirement requirement : attempt.steps().get(number - 1).requirements()) {
                String text = requirement.early() ? answerIfPossible(requirement) : null;
                if (text != null) {
                    obstacles.add(new Obstacle(attempt.migration(), number, text));
                }
            }
        }
        return obstacles;
    }

    /** What an earlier migration is going to make cannot be asked yet. */
    private @Nullable String answerIfPossible(Requirement requirement) throws SQLException {
        try {
            return answer(requirement);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(SqlFailure.OF_NAMES)) {
                return null;
            }
            throw e;
        }
    }

    /** Returns why a step cannot succeed, as far as that could not be told before the others. */
    @Nullable
    Obstacle before(Attempt attempt, int number) throws SQLException {
        return obstacle(attempt, number, false);
    }

    /** Returns what stood in the way of a step that failed on data. */
    List<String> after(Step step) {
        List<String> texts = new ArrayList<>();
        for (Requirement requirement : step.requirements()) {
            try {
                String text = ask(requirement);
                if (text != null) {
                    texts.add(text);
                }
            } catch (SQLException e) {
                // What the step failed of is more important, and is recorded next.
                LOGGER.log(
                        Level.DEBUG,
                        "cannot ask for {0}: {1}",
                        requirement.offenders().many(),
                        e.getMessage());
            }
        }
        return texts;
    }

    private @Nullable Obstacle obstacle(Attempt attempt, int number, boolean early) throws SQLException {
        if (settings.preflight()) {
            for (Requirement requirement : attempt.steps().get(number - 1).requirements()) {
                String text = requirement.early() == early ? answer(requirement) : null;
                if (text != null) {
                    return new Obstacle(attempt.migration(), number, text);
                }
            }
        }
        return null;
    }

    /** An expression that fails on a row fails in the step too. */
    private @Nullable String answer(Requirement requirement) throws SQLException {
        try {
            return ask(requirement);
        } catch (SQLException e) {
            if (!SqlFailure.isOfData(e)) {
                throw e;
            }
            return "looking for " + requirement.offenders().many() + " failed: " + SqlFailure.text(e);
        }
    }

    private @Nullable String ask(Requirement requirement) throws SQLException {
        List<Offender> offenders = new ArrayList<>();
        session.transaction(transactionSettings.of(TransactionStep.Timeout.PATIENT), List.of(), () -> {
            offenders.addAll(session.query(
                    query(requirement), row -> new Offender(row.getLong(1), shortened(row.getString(2)))));
            return List.of();
        });
        return offenders.isEmpty() ? null : text(requirement, offenders);
    }

    private static String query(Requirement requirement) {
        return "SELECT count(*) OVER (), key FROM (" + requirement.query() + ") AS offender(key) LIMIT " + SHOWN;
    }

    private static String text(Requirement requirement, List<Offender> offenders) {
        StringBuilder text = new StringBuilder();
        long count = offenders.get(0).count();
        text.append(requirement.offenders().counted(count));
        offenders.forEach(offender -> text.append("\n  ").append(offender.key()));
        if (count > offenders.size()) {
            text.append("\n  ...");
        }
        return text.toString();
    }

    private static String shortened(@Nullable String key) {
        String text = String.valueOf(key);
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "...";
    }
}
