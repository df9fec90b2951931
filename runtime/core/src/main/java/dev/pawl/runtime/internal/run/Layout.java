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
import org.jspecify.annotations.Nullable;

/**
 * The tables of Pawl, in versions. A later layout begins by adding to an earlier one, so that a replica with an older Pawl that
 * is at work goes on beside it. What it cannot work beside is made by who has the lease, and {@code oldest_layout} says then
 * which ones have to stop.
 *
 * <ol>
 *   <li>{@code schema_migrations}, {@code schema_migration_log}, {@code schema_migration_lease}
 *   <li>what is up to date, with a trigger that notices changes; the view {@code schema_migration_health}
 *   <li>whether the database is fresh
 *   <li>a lease for each work; what a step keeps for itself
 * </ol>
 */
final class Layout {

    static final int CURRENT = LeaseTable.LAYOUT;

    private static final int ONE_LEASE = 3;

    private record Found(int layout, int oldest) {}

    /**
     * What has to be done until everything is as it should be, or newer.
     *
     * @param statements the statements that are missing; empty if there is nothing to do
     * @param locks what they lock that is there already, where others may read it
     * @param hasRest whether there is more to do, which only who has the lease may
     */
    record Missing(List<String> statements, List<TableLock> locks, boolean hasRest) {

        static final Missing NOTHING = new Missing(List.of(), List.of(), false);
    }

    private final Settings settings;
    private final String schema;

    Layout(Settings settings) {
        this.settings = settings;
        this.schema = settings.schema();
    }

    /** Returns what is missing that can be made while others work. */
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
            if (layout <= ONE_LEASE) {
                statements.add(LeaseTable.fourthLayout(schema));
            }
        }
        statements.add(LeaseTable.rowOfMigrations(schema));
        statements.addAll(UpToDate.trigger(schema));
        statements.add(HealthView.definition(schema));
        return new Missing(statements, locks(shape, layout), layout != null && layout <= ONE_LEASE);
    }

    /** Returns the rest, which only who has the lease may make. */
    Missing rest(Session session) throws SQLException {
        Integer layout = layout(session);
        return layout == null || layout > ONE_LEASE
                ? Missing.NOTHING
                : new Missing(
                        LeaseTable.endOfThirdLayout(schema),
                        List.of(new TableLock(OwnTables.NAMES.get(2), LockMode.ACCESS_EXCLUSIVE)),
                        false);
    }

    /** Refuses tables that this Pawl cannot work beside. */
    void refuseNewer(Session session) throws SQLException {
        layout(session);
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
                    "SELECT layout, oldest_layout FROM " + LeaseTable.table(schema) + " ORDER BY layout DESC LIMIT 1",
                    row -> new Found(row.getInt(1), row.getInt(2)));
            return found == null ? Integer.valueOf(layoutWithoutRow(session)) : Integer.valueOf(accepted(found));
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

    /** Somebody has emptied the table. */
    private int layoutWithoutRow(Session session) throws SQLException {
        return Boolean.TRUE.equals(session.first(
                        "SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = to_regclass("
                                + Quote.literal(LeaseTable.table(schema)) + ") AND a.attname = 'id')",
                        row -> row.getBoolean(1)))
                ? ONE_LEASE
                : CURRENT;
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
}
