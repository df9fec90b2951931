package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.OperationDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The append-only table {@code schema_migration_log}: what was tried, by whom, and how it ended. */
public final class HistoryLog {

    /**
     * What a line is about.
     *
     * @param version the version of the migration
     * @param direction {@code up} or {@code down}
     * @param step the number of the step, from 1, or null for the migration as a whole
     */
    public record Subject(
            long version, String direction, @Nullable Integer step) {}

    /** Of the lines that keep operations. */
    private static final String FORMAT = "0";

    private final String table;
    private final String runner;

    /**
     * The log in one schema.
     *
     * @param schema the schema, not quoted
     * @param runner who writes
     */
    public HistoryLog(String schema, String runner) {
        this.table = table(schema);
        this.runner = Quote.literal(runner);
    }

    /** Returns the statement that makes the table. */
    public static String definition(String schema) {
        return String.format(Locale.ROOT, """
                CREATE TABLE IF NOT EXISTS %s (
                  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
                  version bigint NOT NULL,
                  direction text NOT NULL,
                  step integer,
                  event text NOT NULL,
                  detail text,
                  runner text NOT NULL
                )""", table(schema));
    }

    /**
     * A line that is to be written.
     *
     * @param subject what it is about
     * @param event what happened
     * @param detail more, for people; may be null
     */
    public record Line(
            Subject subject, LogEvent event, @Nullable String detail) {}

    /**
     * Returns the statement that appends lines.
     *
     * @param lines the lines, in order
     */
    public String append(List<Line> lines) {
        return lines.stream()
                .map(this::values)
                .collect(Collectors.joining(
                        ", ",
                        "INSERT INTO " + table + " (version, direction, step, event, detail, runner) VALUES ",
                        ""));
    }

    private String values(Line line) {
        Subject subject = line.subject();
        return "(" + subject.version() + ", " + Quote.literal(subject.direction()) + ", " + subject.step() + ", "
                + Quote.literal(line.event().word()) + ", " + Quote.literal(line.detail()) + ", " + runner + ")";
    }

    /**
     * Returns the statement that notes since when contracting migrations wait, if that was not noted before.
     *
     * @param versions the versions of those that wait, at least one
     */
    public String noteWaiting(List<Long> versions) {
        return String.format(
                Locale.ROOT,
                """
                INSERT INTO %1$s (version, direction, event, runner)
                SELECT w.version, 'up', %2$s, %3$s
                  FROM pg_catalog.unnest('{%4$s}'::bigint[]) w(version)
                 WHERE NOT EXISTS (SELECT FROM %1$s g WHERE g.version = w.version AND g.event = %2$s)""",
                table,
                Quote.literal(LogEvent.WAITING.word()),
                runner,
                versions.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /**
     * Returns when contracting migrations were first seen to wait, by version.
     *
     * @param session a connection
     */
    public Map<Long, Instant> waitingSince(Session session) throws SQLException {
        Map<Long, Instant> times = new HashMap<>();
        session.query(
                "SELECT version, min(at) AS at FROM " + table + " WHERE event = "
                        + Quote.literal(LogEvent.WAITING.word()) + " GROUP BY version",
                row -> times.put(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
        return times;
    }

    /**
     * Whether this very statement was sent before in this attempt, which begins anew whenever the migration does.
     *
     * @param session a connection
     * @param subject the step
     * @param statement the text of the concurrent statement
     */
    public boolean startedBefore(Session session, Subject subject, String statement) throws SQLException {
        return exists(session, subject, "step = " + subject.step() + " AND detail = " + Quote.literal(statement));
    }

    /**
     * Whether a step outside a transaction was begun in this attempt, in whatever spelling of its statement.
     *
     * @param session a connection
     * @param subject the step
     */
    public boolean begunBefore(Session session, Subject subject) throws SQLException {
        return exists(session, subject, "step = " + subject.step() + " AND detail IS NOT NULL");
    }

    /**
     * Whether any step was begun in this attempt that may leave something behind when it fails.
     *
     * @param session a connection
     * @param subject the migration
     */
    public boolean concurrentStepStarted(Session session, Subject subject) throws SQLException {
        return exists(session, subject, "detail IS NOT NULL");
    }

    /**
     * Returns how many steps forward had been done when the way back that is not finished began.
     *
     * @param session a connection
     * @param version the migration
     * @return the number, or null if somebody has emptied the log
     */
    public @Nullable Integer reachedBeforeWayBack(Session session, long version) throws SQLException {
        return session.first(
                "SELECT substring(detail from '^[0-9]+')::integer FROM " + table + " WHERE version = " + version
                        + " AND direction = 'down' AND event = 'started' ORDER BY id DESC LIMIT 1",
                row -> row.getInt(1));
    }

    /**
     * The lines that keep what a migration asks for.
     *
     * @param subject the migration
     * @param operations its operations
     */
    public static List<Line> operations(Subject subject, List<OperationDigest> operations) {
        return operations.stream()
                .map(operation ->
                        new Line(subject, LogEvent.OPERATION, FORMAT + " " + operation.hash() + " " + operation.text()))
                .toList();
    }

    /**
     * Returns what a migration asked for when it was last begun, or recorded as applied.
     *
     * @param session a connection
     * @param version the migration
     * @return its operations, or null if that was not kept, or in a way that only a later Pawl reads
     */
    public @Nullable List<OperationDigest> operations(Session session, long version) throws SQLException {
        List<String> details =
                session.query(String.format(Locale.ROOT, """
                SELECT detail FROM %1$s
                 WHERE version = %2$d AND direction = 'up' AND event = 'operation'
                   AND id > (SELECT max(id) FROM %1$s WHERE version = %2$d AND direction = 'up'
                                AND event IN ('started', 'baselined', 'resolved'))
                 ORDER BY id""", table, version), row -> row.getString("detail"));
        List<OperationDigest> operations = new ArrayList<>();
        for (String detail : details) {
            String[] parts = detail.split(" ", 3);
            if (parts.length < 3 || !parts[0].equals(FORMAT)) {
                return null;
            }
            operations.add(new OperationDigest(parts[1], parts[2]));
        }
        return operations.isEmpty() ? null : operations;
    }

    private boolean exists(Session session, Subject subject, String condition) throws SQLException {
        return Boolean.TRUE.equals(session.first(
                String.format(
                        Locale.ROOT, """
                SELECT EXISTS (
                  SELECT FROM %1$s
                   WHERE version = %2$d AND direction = %3$s AND event = 'step_started' AND %4$s
                     AND id > coalesce((SELECT max(id) FROM %1$s
                                         WHERE version = %2$d AND direction = %3$s AND event = 'started'), 0))""", table, subject.version(), Quote.literal(subject.direction()), condition),
                row -> row.getBoolean(1)));
    }

    private static String table(String schema) {
        return Quote.identifier(schema) + ".schema_migration_log";
    }
}
