package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the data whether a step can succeed, before it is begun. */
final class Preflight {

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

    /** A step that cannot succeed, and why. */
    record Obstacle(int number, String text) {}

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

    /** Returns why a step cannot succeed, as far as that could not be told before the others. */
    @Nullable
    Obstacle before(Attempt attempt, int number) throws SQLException {
        return obstacle(attempt, number, false);
    }

    /** Returns what stood in the way of a step that failed on data. */
    List<String> after(Step step) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Requirement requirement : step.requirements()) {
            String text = ask(requirement);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable Obstacle obstacle(Attempt attempt, int number, boolean early) throws SQLException {
        if (settings.preflight()) {
            for (Requirement requirement : attempt.steps().get(number - 1).requirements()) {
                String text = requirement.early() == early ? ask(requirement) : null;
                if (text != null) {
                    return new Obstacle(number, text);
                }
            }
        }
        return null;
    }

    private @Nullable String ask(Requirement requirement) throws SQLException {
        List<Offender> offenders = new ArrayList<>();
        session.transaction(transactionSettings.of(TransactionStep.Timeout.PATIENT), () -> {
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
        text.append(offenders.get(0).count()).append(' ').append(requirement.offenders());
        offenders.forEach(offender -> text.append("\n  ").append(offender.key()));
        if (offenders.get(0).count() > offenders.size()) {
            text.append("\n  ...");
        }
        return text.toString();
    }

    private static String shortened(@Nullable String key) {
        String text = String.valueOf(key);
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "...";
    }
}
