package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.catalogue.Differences;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.Journal;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationReport.Action;
import dev.pawl.runtime.setting.Resolution;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records what somebody has made of a migration by hand, if the catalogue agrees. */
public final class Repair {

    private static final String NOTHING_LOOKED_AT =
            "nothing was looked at: whether the database is like that is known to nobody but you";

    private final Settings settings;
    private final Exclusive exclusive;

    public Repair(Settings settings) {
        this.settings = settings;
        this.exclusive = new Exclusive(settings);
    }

    public MigrationReport resolve(Session session, long version, Resolution resolution, boolean checks)
            throws SQLException, InterruptedException {
        return exclusive.run(session, (journal, runner) -> {
            MigrationPlan plan = settings.registry().plan(version);
            Entry entry = entry(session, version);
            List<String> notes = new ArrayList<>();
            if (checks) {
                notes.addAll(refuseOtherCatalogue(session, entry, plan, resolution));
                notes.add(ExpectedCatalogue.NOT_LOOKED_AT);
            } else {
                notes.add(NOTHING_LOOKED_AT);
            }
            record(journal, entry, plan, resolution, checks);
            MigrationReport.Run run =
                    new MigrationReport.Run(version, entry.registered().name(), 0, Duration.ZERO);
            return new MigrationReport(
                    resolution == Resolution.APPLIED ? Action.RESOLVED_AS_APPLIED : Action.RESOLVED_AS_ROLLED_BACK,
                    List.of(run),
                    List.of(),
                    notes);
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
                                ? ", the catalogue agrees; " + ExpectedCatalogue.NOT_LOOKED_AT
                                : ", forced, the catalogue was not asked"),
                applied ? plan.operations() : List.of());
    }

    /** Returns what could not be compared. */
    private List<String> refuseOtherCatalogue(Session session, Entry entry, MigrationPlan plan, Resolution resolution)
            throws SQLException {
        List<String> unknown = resolution == Resolution.APPLIED
                ? List.of()
                : new UnknownRemains(plan, entry.row()).facts(session, settings.schema());
        if (plan.changes().isEmpty()) {
            Explanation explanation = new Explanation(
                    Reason.REPAIR,
                    "Pawl cannot tell whether " + entry.label() + " is in the database: it changes"
                            + " nothing in the catalogue that Pawl knows of");
            unknown.forEach(explanation::fact);
            throw explanation
                    .fix(advice("look yourself, then: "), forced(resolution).of(entry.version()))
                    .exception();
        }
        Differences differences = new ExpectedCatalogue(settings).of(session, plan, entry.version(), resolution);
        if (!differences.lines().isEmpty()) {
            throw explained(
                            "the database does not look as if " + entry.label() + " were "
                                    + (resolution == Resolution.APPLIED ? "applied" : "rolled back"),
                            differences,
                            unknown)
                    .fix("finish the repair, then resolve it again")
                    .fix(advice("or, if you know better: "), forced(resolution).of(entry.version()))
                    .exception();
        }
        if (!unknown.isEmpty()) {
            throw explained(
                            "Pawl cannot tell whether " + entry.label() + " is rolled back: only you can know what is"
                                    + " left of its raw SQL",
                            differences,
                            unknown)
                    .fix(advice("look yourself, then: "), forced(resolution).of(entry.version()))
                    .exception();
        }
        return differences.notCompared();
    }

    private static MigratorCall forced(Resolution resolution) {
        return resolution == Resolution.APPLIED
                ? MigratorCall.FORCE_RESOLVE_APPLIED
                : MigratorCall.FORCE_RESOLVE_ROLLED_BACK;
    }

    private static Explanation explained(String headline, Differences differences, List<String> unknown) {
        Explanation explanation = new Explanation(Reason.REPAIR, headline);
        differences.lines().forEach(explanation::fact);
        differences.notCompared().forEach(explanation::fact);
        unknown.forEach(explanation::fact);
        return explanation;
    }
}
