package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.MigrationReport.Action;
import dev.pawl.runtime.internal.catalogue.Catalogue;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records what somebody has made of a migration by hand, if the catalogue agrees. */
final class Repair {

    private static final String NOT_LOOKED_AT = "not looked at: rows, what raw SQL has made or removed, and what"
            + " indexes, constraints and defaults of the right name say";

    private static final String NOTHING_LOOKED_AT =
            "nothing was looked at: whether the database is like that is known to nobody but you";

    private final Settings settings;
    private final Exclusive exclusive;

    Repair(Settings settings) {
        this.settings = settings;
        this.exclusive = new Exclusive(settings);
    }

    MigrationReport resolve(Session session, long version, Resolution resolution, boolean checks)
            throws SQLException, InterruptedException {
        return exclusive.run(session, (journal, runner) -> {
            MigrationPlan plan = settings.registry().plan(version);
            Entry entry = entry(session, version);
            if (checks) {
                refuseOtherCatalogue(session, entry, plan, resolution);
            }
            record(journal, entry, plan, resolution, checks);
            MigrationReport.Run run =
                    new MigrationReport.Run(version, entry.registered().name(), 0, Duration.ZERO);
            return new MigrationReport(
                    resolution == Resolution.APPLIED ? Action.RESOLVED_AS_APPLIED : Action.RESOLVED_AS_ROLLED_BACK,
                    List.of(run),
                    List.of(),
                    List.of(checks ? NOT_LOOKED_AT : NOTHING_LOOKED_AT));
        });
    }

    private Entry entry(Session session, long version) throws SQLException {
        return Comparison.read(settings, session).entries().stream()
                .filter(entry -> entry.version() == version)
                .findAny()
                .orElseThrow();
    }

    private static void record(Journal journal, Entry entry, MigrationPlan plan, Resolution resolution, boolean checked)
            throws SQLException {
        boolean applied = resolution == Resolution.APPLIED;
        if (!applied && entry.row() == null) {
            return;
        }
        journal.record(
                entry.registered(),
                applied ? HistoryState.APPLIED : HistoryState.ROLLED_BACK,
                applied ? plan.up().size() : 0,
                LogEvent.RESOLVED,
                (applied ? "as applied" : "as rolled back")
                        + (checked
                                ? ", the catalogue agrees; " + NOT_LOOKED_AT
                                : ", forced, the catalogue was not asked"));
    }

    private void refuseOtherCatalogue(Session session, Entry entry, MigrationPlan plan, Resolution resolution)
            throws SQLException {
        List<String> changes = plan.changes().lines().toList();
        if (changes.isEmpty()) {
            throw new Explanation(
                            Reason.REPAIR,
                            "Pawl cannot tell whether " + entry.label() + " is in the database: it changes"
                                    + " nothing in the catalogue that Pawl knows of")
                    .fix("look yourself, then forceResolve(" + entry.version() + ", Resolution." + resolution + ")")
                    .exception();
        }
        List<String> differences = differences(changes, Catalogue.of(session, settings.schema()), resolution);
        if (!differences.isEmpty()) {
            Explanation explanation = new Explanation(
                    Reason.REPAIR,
                    "the database does not look as if " + entry.label() + " were "
                            + (resolution == Resolution.APPLIED ? "applied" : "rolled back"));
            differences.forEach(explanation::fact);
            throw explanation
                    .fix("finish the repair, then resolve it again")
                    .fix("or, if you know better: forceResolve(" + entry.version() + ", Resolution." + resolution + ")")
                    .exception();
        }
    }

    /** A line begins with + if the object is there after the migration, and with - if it is there before. */
    private static List<String> differences(List<String> changes, Set<String> catalogue, Resolution resolution) {
        char wanted = resolution == Resolution.APPLIED ? '+' : '-';
        List<String> differences = new ArrayList<>();
        for (String change : changes) {
            String object = change.substring(1);
            boolean isThere = catalogue.contains(object);
            if (isThere != (change.charAt(0) == wanted)) {
                differences.add((isThere ? "is still there: " : "is missing: ") + object);
            }
        }
        return differences;
    }
}
