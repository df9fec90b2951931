package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryReader;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.UpToDate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of a fleet that have nothing to do: with one statement per database, unless some are new. */
final class FleetCheck {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    /** Each schema takes a lock on its table; by default a server has room for some 6,400. */
    private static final int SCHEMAS_PER_STATEMENT = 1_000;

    private final String fingerprint;
    private final boolean waitingIsFine;

    /**
     * A check for one registry.
     *
     * @param waitingIsFine whether a schema has nothing to do though contracting migrations wait
     */
    FleetCheck(String fingerprint, boolean waitingIsFine) {
        this.fingerprint = fingerprint;
        this.waitingIsFine = waitingIsFine;
    }

    Set<FleetTarget> upToDate(List<FleetTarget> targets) {
        Map<String, List<FleetTarget>> databases = targets.stream()
                .collect(Collectors.groupingBy(FleetTarget::database, LinkedHashMap::new, Collectors.toList()));
        Set<FleetTarget> upToDate = new HashSet<>();
        databases.values().forEach(ofDatabase -> upToDate.addAll(checked(ofDatabase)));
        return upToDate;
    }

    /** What cannot be checked here is found out, and reported, by the migrator of that schema. */
    private List<FleetTarget> checked(List<FleetTarget> targets) {
        List<FleetTarget> upToDate = new ArrayList<>();
        try (Session session = Session.open(targets.get(0).dataSource())) {
            for (int from = 0; from < targets.size(); from += SCHEMAS_PER_STATEMENT) {
                int to = Math.min(from + SCHEMAS_PER_STATEMENT, targets.size());
                upToDate.addAll(check(session, targets.subList(from, to)));
            }
        } catch (SQLException | RuntimeException e) {
            LOGGER.log(Level.DEBUG, "the schemas are checked one by one: {0}", e.getMessage());
        }
        return upToDate;
    }

    private List<FleetTarget> check(Session session, List<FleetTarget> targets) throws SQLException {
        try {
            return asked(session, targets);
        } catch (SQLException e) {
            if (!HistoryReader.isIncomplete(e)) {
                throw e;
            }
            return asked(session, withHistory(session, targets));
        }
    }

    private List<FleetTarget> asked(Session session, List<FleetTarget> targets) throws SQLException {
        if (targets.isEmpty()) {
            return List.of();
        }
        String query = targets.stream()
                .map(target -> "SELECT " + Quote.literal(target.schema()) + " AS schema, l.* FROM ("
                        + UpToDate.query(target.schema()) + ") l")
                .collect(Collectors.joining(" UNION ALL "));
        UpToDate upToDate = new UpToDate("", fingerprint);
        Map<String, @Nullable List<Long>> waiting = new LinkedHashMap<>();
        session.read(query, row -> waiting.put(row.getString("schema"), upToDate.waiting(row)));
        return targets.stream()
                .filter(target -> isUpToDate(waiting.get(target.schema())))
                .toList();
    }

    private boolean isUpToDate(@Nullable List<Long> waiting) {
        return waiting != null && (waitingIsFine || waiting.isEmpty());
    }

    private static List<FleetTarget> withHistory(Session session, List<FleetTarget> targets) throws SQLException {
        Set<String> schemas = new HashSet<>(session.query("""
                SELECT n.nspname
                  FROM pg_catalog.pg_namespace n
                  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'schema_migration_lease'
                  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = 'work'
                   AND NOT a.attisdropped""", row -> row.getString(1)));
        return targets.stream()
                .filter(target -> schemas.contains(target.schema()))
                .toList();
    }
}
