package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;
import static dev.pawl.runtime.failure.Remedy.sql;
import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.history.History;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.Checksums;
import dev.pawl.runtime.plan.Release;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.setting.OlderApplication;
import dev.pawl.runtime.setting.Setting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Refuses a history that the application must not build on. */
final class HistoryCheck {

    private static final int SHOWN = 5;
    private static final int SHOWN_ENTRIES = 20;

    private final Settings settings;
    private final Comparison comparison;
    private final Edits edits;

    HistoryCheck(Settings settings, Comparison comparison, Edits edits) {
        this.settings = settings;
        this.comparison = comparison;
        this.edits = edits;
    }

    /**
     * Refuses what cannot be compared: a table of another shape, a state that a later version of Pawl has written. What a
     * newer version of the application does with migrations that this one does not have is no business of this one.
     */
    static void refuseUnreadable(Settings settings, History history) {
        refuseOtherShape(settings, history.problems());
        long newest = settings.registry().migrations().stream()
                .mapToLong(RegisteredMigration::version)
                .max()
                .orElse(Long.MIN_VALUE);
        for (HistoryRow row : history.rows()) {
            if (row.state() == HistoryState.OTHER && row.version() <= newest) {
                throw ofLaterPawl(
                        row,
                        "is in the state `" + row.stateWord() + "`, which Pawl " + Release.VERSION + " does not know",
                        "use pawl-runtime ");
            }
        }
        Map<Long, RegisteredMigration> registered = new HashMap<>();
        settings.registry().migrations().forEach(migration -> registered.put(migration.version(), migration));
        for (HistoryRow row : history.rows()) {
            RegisteredMigration migration = registered.get(row.version());
            String checksum = row.checksum();
            if (migration != null && checksum != null) {
                OptionalInt algorithm = Checksums.of(migration.checksums()).unknownAlgorithm(checksum);
                if (algorithm.isPresent()) {
                    throw ofLaterPawl(
                            row,
                            "has a checksum of algorithm " + algorithm.getAsInt()
                                    + ", which the Pawl that compiled it does not know",
                            "compile with Pawl ");
                }
            }
        }
    }

    private static MigrationException ofLaterPawl(HistoryRow row, String what, String way) {
        String writer = row.pawlVersion() == null ? "that wrote it" : row.pawlVersion() + ", which wrote it";
        return new Explanation(Reason.HISTORY, "migration " + row.version() + " " + what)
                .fix(way + writer + ", or a later one")
                .exception();
    }

    /** Refuses a table that is not the history of Pawl, nor one that it adopts. */
    static void refuseOtherShape(Settings settings, List<String> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Explanation explanation = new Explanation(
                Reason.DATABASE,
                "the table " + settings.quotedSchema() + ".schema_migrations is not one that Pawl can use");
        problems.forEach(explanation::fact);
        throw explanation
                .fix(advice("keep the history elsewhere, which is also where migrations run: "), set(Setting.SCHEMA))
                .fix(
                        advice("or rename the table if nothing uses it any more: "),
                        sql("ALTER TABLE " + settings.quotedSchema()
                                + ".schema_migrations RENAME TO schema_migrations_before_pawl"))
                .fix("or bring it into the shape that is adopted: version bigint primary key, description text,"
                        + " applied_at timestamptz, applied_by text, execution_time_ms bigint, checksum text")
                .exception();
    }

    /**
     * Refuses what a run forward must not build on.
     *
     * @param scope how far it goes
     */
    void refuse(Scope scope) throws SQLException {
        refuse(MigrationState.CHANGED, this::changed);
        if (settings.olderApplication() != OlderApplication.ALLOWED) {
            refuse(MigrationState.CONTRACTED_AHEAD, this::contractedAhead);
        }
        if (settings.olderApplication() == OlderApplication.REFUSED) {
            refuse(MigrationState.AHEAD, this::ahead);
        }
        refuse(MigrationState.UNKNOWN, this::unknown);
        refuse(MigrationState.WAITING_FOR_BASELINE, this::baseline);
        refuse(MigrationState.OUT_OF_ORDER, this::outOfOrder);
        if (!scope.inVersionOrder()) {
            refuse(MigrationState.MISSING_CONTRACTION, this::missingContraction);
        }
    }

    private interface Message {
        Explanation about(List<Entry> entries) throws SQLException;
    }

    private void refuse(MigrationState state, Message message) throws SQLException {
        List<Entry> entries = comparison.in(state);
        if (!entries.isEmpty()) {
            throw message.about(entries).exception();
        }
    }

    private Explanation changed(List<Entry> entries) throws SQLException {
        Explanation explanation =
                new Explanation(Reason.HISTORY, first(entries) + " was edited after it had been applied");
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            String whose = entries.size() == 1 ? "" : entry.label() + ": ";
            edits.of(entry).forEach(line -> lines.add(whose + line));
        }
        explanation.facts(lines, SHOWN_ENTRIES);
        Entry entry = entries.get(0);
        return explanation
                .fix("restore the migration as it was applied, and put the change into a new one")
                .fix(
                        advice("or, if the database is as the edited one wants it, accept it: "),
                        MigratorCall.RESOLVE_APPLIED.of(entry.version()));
    }

    private Explanation unknown(List<Entry> entries) {
        return recordedOnly(entries)
                .fix("restore the migration's class, or the jar that has its registry")
                .fix("or, if another application keeps its history here too, give each its own schema");
    }

    private Explanation contractedAhead(List<Entry> entries) {
        return recordedOnly(entries)
                .fix("start the newer version of the application: a contracting migration has removed what this one"
                        + " may use")
                .fix(
                        advice("or, if you know that it does not use it: "),
                        set(Setting.ALLOW_OLDER_APPLICATION, "allowed"));
    }

    private Explanation ahead(List<Entry> entries) {
        return recordedOnly(entries)
                .fix("start the newer version of the application")
                .fix(
                        advice("or let this one live with migrations that expand: "),
                        set(Setting.ALLOW_OLDER_APPLICATION, "while-expanding"));
    }

    private static Explanation recordedOnly(List<Entry> entries) {
        Explanation explanation = new Explanation(
                Reason.HISTORY, "the database has " + first(entries) + ", which this application does not have");
        return explanation.facts(
                entries.stream()
                        .map(entry -> entry.label() + ", applied at "
                                + entry.recorded().appliedAt() + " by "
                                + entry.recorded().appliedBy())
                        .toList(),
                SHOWN_ENTRIES);
    }

    private Explanation baseline(List<Entry> entries) {
        long version = entries.get(entries.size() - 1).version();
        return new Explanation(Reason.HISTORY, first(entries) + " is a baseline that the history does not have yet")
                .fact(
                        "a baseline describes what was in the database before Pawl; it runs on a fresh database only, which"
                                + " has neither a history nor anything of what the migrations make")
                .fact("this one has " + whatIsThere())
                .fix(advice("if the database holds all that, record it once: "), MigratorCall.BASELINE.of(version))
                .fix(
                        advice("if it holds a part, load the rest first (pg_dump --schema-only), then: "),
                        MigratorCall.BASELINE.of(version));
    }

    private String whatIsThere() {
        List<String> taken = comparison.takenNames();
        String names = taken.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(joining(", "));
        int more = taken.size() - SHOWN;
        return taken.isEmpty() ? "a history" : names + (more > 0 ? " and " + more + " more" : "");
    }

    private Explanation missingContraction(List<Entry> entries) {
        long newest = entries.get(entries.size() - 1).version();
        Explanation explanation = new Explanation(
                Reason.HISTORY,
                "the contracting " + first(entries) + " has not run here, and what follows it relies on that");
        explanation.facts(
                entries.stream()
                        .skip(1)
                        .map(entry -> entry.label() + " has not run either")
                        .toList(),
                SHOWN_ENTRIES);
        return explanation
                .fact(
                        "the application was compiled with -Apawl.contracted, which says that it has run in every database")
                .fix(
                        advice(
                                "once no old version of the application uses this database, run it in version order, with"
                                        + " this same jar: "),
                        MigratorCall.CONTRACT_TO.of(newest))
                .fix("or, until it has run everywhere, compile with a smaller -Apawl.contracted");
    }

    private Explanation outOfOrder(List<Entry> entries) {
        Explanation explanation =
                new Explanation(Reason.HISTORY, first(entries) + " comes before migrations that have been applied");
        explanation.facts(
                entries.stream()
                        .map(entry -> entry.label() + " has not been applied")
                        .toList(),
                SHOWN_ENTRIES);
        return explanation.fix("give it a version above the newest one, and compile again: then it is checked against"
                + " the schema that it will meet");
    }

    private static String first(List<Entry> entries) {
        String more = entries.size() == 1 ? "" : " (and " + (entries.size() - 1) + " more)";
        return entries.get(0).label() + more;
    }
}
