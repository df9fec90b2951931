package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.GivenPath;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.RowReader;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in the row of the lease for which applications the history leaves nothing to do, so that a boot costs one
 * short statement however long the history is.
 *
 * <p>What is remembered holds until the history changes. A runner forgets it when it takes the lease; everybody else who
 * changes {@code schema_migrations}, by hand too, is noticed by a trigger ({@link #trigger}). Both count a change, and
 * what was read before a change is not remembered after it.
 *
 * <p>What a boot with nothing to do goes through has neither lambdas nor streams: the first of them costs a fresh JVM
 * more than the statement.
 */
public final class UpToDate implements RowReader<UpToDate.Memory> {

    /** Set in every transaction of Pawl's own that changes the history, which the trigger then need not notice. */
    public static final String OWN_CHANGE = "pawl.own_change";

    /** Several versions of an application run side by side, but not many. */
    private static final int KEPT = 8;

    /** What is remembered was found by these rules; other rules come to other results. */
    private static final String RULES = "1";

    /** What is remembered is worth less than a wait. */
    private static final String SHORT = "100";

    /**
     * What is remembered.
     *
     * @param changes how often the history has been changed
     * @param waiting the versions of the contracting migrations that wait, or null if the history has to be read
     * @param givenPath what whoever opened the connection may have named, see {@link GivenPath}
     */
    public record Memory(
            long changes,
            @Nullable List<Long> waiting,
            @Nullable String givenPath) {}

    private final String table;
    private final String query;
    private final String key;

    /**
     * What is remembered for one application.
     *
     * @param schema the schema, not quoted
     * @param fingerprint the fingerprint of the application's registry
     */
    public UpToDate(String schema, String fingerprint) {
        this.table = LeaseTable.table(schema);
        this.query = "SELECT changes, up_to_date, " + GivenPath.sql(schema) + " AS given_path FROM " + table
                + LeaseTable.ofMigrations();
        this.key = RULES + ":" + fingerprint + ":";
    }

    /** Returns the query for what is remembered in one schema; {@link #waiting(ResultSet)} reads its row. */
    public static String query(String schema) {
        return "SELECT changes, up_to_date FROM " + LeaseTable.table(schema) + LeaseTable.ofMigrations();
    }

    /**
     * Reads what is remembered, in one statement.
     *
     * @param session a connection
     * @return null if nobody has ever taken the lease
     * @throws SQLException also if the tables are not there
     */
    public @Nullable Memory read(Session session) throws SQLException {
        List<Memory> rows = session.read(query, this);
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public Memory read(ResultSet row) throws SQLException {
        return new Memory(row.getLong("changes"), waiting(row), row.getString("given_path"));
    }

    /** Reads the versions of the contracting migrations that wait; null if the history has to be read. */
    public @Nullable List<Long> waiting(ResultSet row) throws SQLException {
        return waiting(row.getString("up_to_date"));
    }

    private @Nullable List<Long> waiting(@Nullable String text) {
        for (String entry : entries(text)) {
            if (entry.startsWith(key)) {
                return versions(entry.substring(key.length()));
            }
        }
        return null;
    }

    /**
     * Remembers that nothing is to be done, unless the history has been changed since. Waits for nobody.
     *
     * @param session a connection, not in a transaction
     * @param changes what the memory said before the history was read
     * @param waiting the versions of the contracting migrations that wait
     * @param also what else to send in that transaction
     */
    public void remember(Session session, long changes, List<Long> waiting, List<String> also) throws SQLException {
        String known = session.first("SELECT up_to_date FROM " + table + unchanged(changes), row -> row.getString(1));
        List<String> others = entries(known).stream()
                .filter(entry -> !entry.startsWith(key))
                .limit(KEPT - 1L)
                .toList();
        String text = others.isEmpty() ? entry(waiting) : entry(waiting) + " " + String.join(" ", others);
        List<String> statements = new ArrayList<>();
        statements.add("UPDATE " + table + " SET up_to_date = " + Quote.literal(text)
                + " WHERE work = (SELECT work FROM " + table + unchanged(changes)
                + " AND owner IS NULL FOR NO KEY UPDATE SKIP LOCKED)");
        for (String statement : also) {
            statements.add(session.storable(statement));
        }
        session.atomically(LocalSettings.pinned().with("lock_timeout", SHORT), statements);
    }

    /** What a later layout keeps there is its own business. */
    private static String unchanged(long changes) {
        return LeaseTable.ofMigrations() + " AND changes = " + changes + " AND oldest_layout <= " + LeaseTable.LAYOUT;
    }

    /**
     * Returns what to remember for this application.
     *
     * @param waiting the versions of the contracting migrations that wait
     */
    public String entry(List<Long> waiting) {
        return key + waiting.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Returns the statements that make the trigger on {@code schema_migrations}. */
    public static List<String> trigger(String schema) {
        String function = Quote.identifier(schema) + ".schema_migration_changed";
        String history = Quote.identifier(schema) + ".schema_migrations";
        return List.of(
                String.format(Locale.ROOT, """
                CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql SET search_path TO pg_catalog, pg_temp AS
                $pawl$BEGIN
                  EXECUTE format('UPDATE %%I.schema_migration_lease SET changes = changes + 1, up_to_date = NULL'
                                 ' WHERE work = %%L', TG_TABLE_SCHEMA, %s);
                  RETURN NULL;
                END$pawl$""", function, Quote.literal(LeaseTable.MIGRATIONS)),
                String.format(Locale.ROOT, """
                CREATE OR REPLACE TRIGGER schema_migration_changed
                  AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
                  FOR EACH STATEMENT
                  WHEN (coalesce(current_setting('pawl.own_change', true), '') = '')
                  EXECUTE FUNCTION %s()""", history, function),
                // also where triggers are off, as while a dump is restored or changes are replicated
                "ALTER TABLE " + history + " ENABLE ALWAYS TRIGGER schema_migration_changed");
    }

    private static List<Long> versions(String text) {
        List<Long> versions = new ArrayList<>();
        for (String version : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            versions.add(Long.valueOf(version));
        }
        return versions;
    }

    private static List<String> entries(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
