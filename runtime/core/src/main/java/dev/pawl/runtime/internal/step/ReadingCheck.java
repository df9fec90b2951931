package dev.pawl.runtime.internal.step;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.SettingOrigin;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.MeaningSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.Reading;
import dev.pawl.runtime.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps outside transactions that a setting of the connection keeps from doing what was checked: nothing can be set for them.
 * Pawl's own part of their statements means the same everywhere; what somebody wrote is put before the server.
 */
public final class ReadingCheck {

    private static final String READ_ONLY = "default_transaction_read_only";
    private static final String OUTSIDE = "it runs outside a transaction, where nothing can be set for it";

    private final Session session;
    private final Understanding understanding;

    /** What holds in transactions. */
    private final Map<String, String> checked;

    public ReadingCheck(Session session, Settings settings) {
        this.session = session;
        this.understanding = new Understanding(session, settings);
        this.checked = new LinkedHashMap<>(MeaningSettings.values());
        checked.put(LocalSettings.SEARCH_PATH, settings.searchPath());
        checked.put(READ_ONLY, "off");
    }

    /** Returns why one of the steps that are left must not be run as things are, as far as it can be told before them. */
    @Nullable
    Explanation beforeAll(Attempt attempt) throws SQLException {
        Explanation problem = null;
        for (int number = attempt.done() + 1; number <= attempt.steps().size() && problem == null; number++) {
            problem = before(attempt, number, attempt.done());
        }
        return problem;
    }

    /** Returns why a step must not be run as things are. */
    @Nullable
    Explanation before(Attempt attempt, int number) throws SQLException {
        return before(attempt, number, number - 1);
    }

    private @Nullable Explanation before(Attempt attempt, int number, int done) throws SQLException {
        Step step = attempt.steps().get(number - 1);
        if (!step.isOutsideTransactions()) {
            return null;
        }
        Map<String, String> others = others();
        if (others.remove(READ_ONLY) != null) {
            return readOnly(attempt, number, done);
        }
        Reading reading = step.reading();
        if (reading == null || others.isEmpty()) {
            return null;
        }
        List<String> meant = understanding.of(reading, Map.of());
        // if it is not understood it names what an earlier step makes, or PostgreSQL will say what is wrong with it
        return meant == null || meant.equals(understanding.of(reading, others))
                ? null
                : misread(attempt, number, done, reading, meant, others);
    }

    /** The settings of this connection that are not as in transactions. */
    private Map<String, String> others() throws SQLException {
        Map<String, String> others = new LinkedHashMap<>();
        session.read(MeaningSettings.differing(checked), row -> others.put(row.getString(1), row.getString(2)));
        return others;
    }

    private Explanation misread(
            Attempt attempt, int number, int done, Reading reading, List<String> meant, Map<String, String> others)
            throws SQLException {
        Explanation explanation = explanation(
                attempt, number, "would not do what was checked: a setting of the connection changes what it says");
        List<SettingOrigin> origins = new ArrayList<>();
        for (Map.Entry<String, String> other : others.entrySet()) {
            List<String> here = understanding.of(reading, Map.of(other.getKey(), other.getValue()));
            if (!meant.equals(here)) {
                SettingOrigin origin = SettingOrigin.of(session, other.getKey());
                origins.add(origin);
                explanation.fact(origin.name() + " is `" + other.getValue() + "`, set " + origin.words());
                different(reading, meant, here).forEach(explanation::fact);
            }
        }
        explanation.fact(OUTSIDE).fact(inDatabase(done));
        for (SettingOrigin origin : origins) {
            explanation.fix(origin.wayOut(String.valueOf(checked.get(origin.name()))));
        }
        return explanation.fix(
                origins.stream().allMatch(origin -> origin.name().equals(LocalSettings.SEARCH_PATH))
                        ? "or write the schema in front of each function and type in it"
                        : "or write it so that no setting matters, as above");
    }

    /** What becomes of each expression that is changed, if anything. */
    private static List<String> different(Reading reading, List<String> meant, @Nullable List<String> here) {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            if (here == null || !meant.get(i).equals(here.get(i))) {
                facts.add("`" + reading.expressions().get(i) + "` was checked as: " + meant.get(i)
                        + (here == null ? "\nand PostgreSQL would refuse it" : "\nand would be: " + here.get(i)));
            }
        }
        return facts;
    }

    private Explanation readOnly(Attempt attempt, int number, int done) throws SQLException {
        SettingOrigin origin = SettingOrigin.of(session, READ_ONLY);
        return explanation(attempt, number, "cannot be run: transactions are read-only by default")
                .fact(READ_ONLY + " is `on`, set " + origin.words())
                .fact(OUTSIDE)
                .fact(inDatabase(done))
                .fix(advice("let Pawl's be READ WRITE: "), origin.wayOut("off"));
    }

    private static Explanation explanation(Attempt attempt, int number, String what) {
        return new Explanation(
                Reason.DATABASE,
                attempt.running(number).position() + " of "
                        + attempt.migration().label() + " " + what);
    }

    private static String inDatabase(int done) {
        return StepFailure.inDatabase(done)
                + (done == 0 ? "nothing of it is in the database" : "nothing else of it is");
    }
}
