package dev.pawl.runtime;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.internal.history.History;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.plan.Release;
import java.sql.SQLException;
import java.util.List;

/** Refuses a history that the application must not build on. */
final class HistoryCheck {

    private static final int SHOWN = 5;

    private final Settings settings;
    private final Comparison comparison;
    private final Edits edits;

    HistoryCheck(Settings settings, Comparison comparison, Edits edits) {
        this.settings = settings;
        this.comparison = comparison;
        this.edits = edits;
    }

    /** Refuses what cannot be compared: a table of another shape, a state that a later version of Pawl has written. */
    static void refuseUnreadable(Settings settings, History history) {
        refuseOtherShape(settings, history.problems());
        for (HistoryRow row : history.rows()) {
            if (row.state() == HistoryState.OTHER) {
                String writer = row.pawlVersion() == null ? "that wrote it" : row.pawlVersion() + ", which wrote it";
                throw new Explanation(
                                Reason.HISTORY,
                                "migration " + row.version() + " is in the state `" + row.stateWord() + "`, which Pawl "
                                        + Release.VERSION + " does not know")
                        .fix("use pawl-runtime " + writer + ", or a later one")
                        .exception();
            }
        }
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
                .fix("keep the history elsewhere: Migrator.builder(dataSource).schema(...), which is also where"
                        + " migrations run")
                .fix("or rename the table if nothing uses it any more: ALTER TABLE " + settings.quotedSchema()
                        + ".schema_migrations RENAME TO schema_migrations_before_pawl")
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
        for (Entry entry : entries) {
            String whose = entries.size() == 1 ? "" : entry.label() + ": ";
            edits.of(entry).forEach(line -> explanation.fact(whose + line));
        }
        Entry entry = entries.get(0);
        return explanation
                .fix("restore the migration as it was applied, and put the change into a new one")
                .fix("or, if the database is as the edited one wants it, accept it: resolve(" + entry.version()
                        + ", Resolution.APPLIED)");
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
                .fix("or, if you know that it does not use it: allowOlderApplication(ALLOWED)");
    }

    private Explanation ahead(List<Entry> entries) {
        return recordedOnly(entries)
                .fix("start the newer version of the application")
                .fix("or let this one live with migrations that expand: allowOlderApplication(WHILE_EXPANDING)");
    }

    private static Explanation recordedOnly(List<Entry> entries) {
        Explanation explanation = new Explanation(
                Reason.HISTORY, "the database has " + first(entries) + ", which this application does not have");
        entries.forEach(entry -> explanation.fact(entry.label() + ", applied at "
                + entry.recorded().appliedAt() + " by " + entry.recorded().appliedBy()));
        return explanation;
    }

    private Explanation baseline(List<Entry> entries) {
        long version = entries.get(entries.size() - 1).version();
        return new Explanation(Reason.HISTORY, first(entries) + " is a baseline that the history does not have yet")
                .fact(
                        "a baseline describes what was in the database before Pawl; it runs on a fresh database only, which"
                                + " has neither a history nor anything of what the migrations make")
                .fact("this one has " + whatIsThere())
                .fix("if the database holds all that, record it once: baseline(" + version + ")")
                .fix("if it holds a part, load the rest first (pg_dump --schema-only), then baseline(" + version + ")");
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
        entries.stream().skip(1).forEach(entry -> explanation.fact(entry.label() + " has not run either"));
        return explanation
                .fact(
                        "the application was compiled with -Apawl.contracted, which says that it has run in every database")
                .fix(
                        "once no old version of the application uses this database, run it in version order, with this same"
                                + " jar: contractTo(" + newest + ")")
                .fix("or, until it has run everywhere, compile with a smaller -Apawl.contracted");
    }

    private Explanation outOfOrder(List<Entry> entries) {
        Explanation explanation =
                new Explanation(Reason.HISTORY, first(entries) + " comes before migrations that have been applied");
        entries.forEach(entry -> explanation.fact(entry.label() + " has not been applied"));
        return explanation.fix("give it a version above the newest one, and compile again: then it is checked against"
                + " the schema that it will meet");
    }

    private static String first(List<Entry> entries) {
        String more = entries.size() == 1 ? "" : " (and " + (entries.size() - 1) + " more)";
        return entries.get(0).label() + more;
    }
}
