package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.history.HealthView;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryReader;
import dev.pawl.runtime.internal.history.HistoryShape;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseTable;
import dev.pawl.runtime.internal.lease.UpToDate;
import dev.pawl.runtime.internal.settings.OwnTables;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.TableLock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables of Pawl, in versions. A later layout only adds to an earlier one, so that replicas with an older Pawl go on
 * working beside it; the day it cannot, it says in {@code oldest_layout} which ones have to stop.
 *
 * <ol>
 *   <li>{@code schema_migrations}, {@code schema_migration_log}, {@code schema_migration_lease}
 *   <li>what is up to date, with a trigger that notices changes; the view {@code schema_migration_health}
 *   <li>whether the database is fresh
 * </ol>
 */
final class Layout {

    static final int CURRENT = 3;

    /**
     * The oldest layout whose runtimes can work beside the current one. Those before would go on in another order with
     * what was begun on a fresh database.
     */
    private static final int OLDEST = 3;

    private record Found(int layout, int oldest) {}

    /**
     * What has to be done until everything is as it should be, or newer.
     *
     * @param statements the statements that are missing; empty if there is nothing to do
     * @param locks what they lock that is there already, where others may read it
     */
    record Missing(List<String> statements, List<TableLock> locks) {

        static final Missing NOTHING = new Missing(List.of(), List.of());
    }

    private final Settings settings;
    private final String schema;

    Layout(Settings settings) {
        this.settings = settings;
        this.schema = settings.schema();
    }

    /** Returns what is missing. */
    Missing missing(Session session) throws SQLException {
        HistoryShape shape = HistoryShape.read(session, schema);
        HistoryCheck.refuseOtherShape(settings, shape.problems());
        Integer layout = layout(session);
        if (layout != null && layout >= CURRENT && shape.missing().isEmpty() && isComplete(session)) {
            return Missing.NOTHING;
        }
        List<String> statements = new ArrayList<>(shape.missing());
        statements.add(HistoryLog.definition(schema));
        if (layout == null) {
            statements.add(LeaseTable.definition(schema));
        } else {
            if (layout == 1) {
                statements.add(LeaseTable.secondLayout(schema));
            }
            if (layout <= 2) {
                statements.add(LeaseTable.thirdLayout(schema));
            }
        }
        statements.addAll(UpToDate.trigger(schema));
        statements.add(HealthView.definition(schema));
        statements.add(mark());
        return new Missing(statements, locks(shape, layout));
    }

    /** A trigger keeps writers out for a moment, a new column everybody. */
    private static List<TableLock> locks(HistoryShape shape, @Nullable Integer layout) {
        List<TableLock> locks = new ArrayList<>();
        if (!shape.isAbsent()) {
            locks.add(
                    shape.missing().isEmpty()
                            ? new TableLock(OwnTables.NAMES.get(0), LockMode.SHARE_ROW_EXCLUSIVE)
                            : new TableLock(OwnTables.NAMES.get(0), LockMode.ACCESS_EXCLUSIVE));
        }
        if (layout != null && layout < CURRENT) {
            locks.add(new TableLock(OwnTables.NAMES.get(2), LockMode.ACCESS_EXCLUSIVE));
        }
        return locks;
    }

    /** Returns the layout of what is there, or null if nothing is; refuses one that this Pawl cannot write. */
    private @Nullable Integer layout(Session session) throws SQLException {
        try {
            Found found = session.first(
                    "SELECT layout, oldest_layout FROM " + LeaseTable.table(schema),
                    row -> new Found(row.getInt(1), row.getInt(2)));
            return found == null ? Integer.valueOf(CURRENT - 1) : Integer.valueOf(accepted(found));
        } catch (SQLException e) {
            if (HistoryReader.isUndefinedColumn(e)) {
                return 1;
            }
            if (HistoryReader.isIncomplete(e)) {
                return null;
            }
            throw e;
        }
    }

    private boolean isComplete(Session session) throws SQLException {
        return Boolean.TRUE.equals(session.first(
                "SELECT to_regclass(" + Quote.literal(settings.quotedSchema() + ".schema_migration_log")
                        + ") IS NOT NULL AND to_regclass("
                        + Quote.literal(settings.quotedSchema() + ".schema_migration_health") + ") IS NOT NULL"
                        + " AND EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgname = 'schema_migration_changed'"
                        + " AND t.tgenabled = 'A'"
                        + " AND t.tgrelid = to_regclass("
                        + Quote.literal(settings.quotedSchema() + ".schema_migrations") + "))",
                row -> row.getBoolean(1)));
    }

    private int accepted(Found found) {
        if (found.oldest() > CURRENT) {
            throw new Explanation(
                            Reason.DATABASE,
                            "the tables of Pawl in schema " + settings.quotedSchema()
                                    + " are of a newer Pawl, which this one cannot work beside")
                    .fact("their layout is " + found.layout() + ", this Pawl writes " + CURRENT)
                    .fix("use the version of pawl-runtime that the newest application uses")
                    .exception();
        }
        return found.layout();
    }

    private String mark() {
        return String.format(Locale.ROOT, """
                INSERT INTO %1$s AS l (id, token, layout, oldest_layout) VALUES (1, %4$s, %2$d, %3$d)
                ON CONFLICT (id) DO UPDATE SET
                  layout = greatest(l.layout, %2$d), oldest_layout = greatest(l.oldest_layout, %3$d)""", LeaseTable.table(schema), CURRENT, OLDEST, LeaseTable.FIRST_TOKEN);
    }
}
