package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryShape;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Makes Pawl's own tables, or adopts a history that another tool has begun. */
final class Preparation {

    /**
     * What one of two runners gets that make the same tables at once: a duplicate in the catalogue, table or object,
     * a tuple updated concurrently, a deadlock, a lock that was not given.
     */
    private static final Set<String> OVERTAKEN = Set.of("23505", "42P07", "42710", "42701", "XX000", "40P01", "55P03");

    private static final int TRIES = 20;
    private static final String INVALID_SCHEMA_NAME = "3F000";

    private final Settings settings;
    private final TransactionSettings transactionSettings;

    Preparation(Settings settings, TransactionSettings transactionSettings) {
        this.settings = settings;
        this.transactionSettings = transactionSettings;
    }

    /** Returns the statements that are missing; empty if the tables are as they should be. */
    List<String> statements(Session session) throws SQLException {
        HistoryShape shape = HistoryShape.read(session, settings.schema());
        HistoryCheck.refuseOtherShape(settings, shape.problems());
        List<String> statements = new ArrayList<>(shape.missing());
        if (!exists(session, "schema_migration_log")) {
            statements.add(HistoryLog.definition(settings.schema()));
        }
        if (!exists(session, "schema_migration_lease")) {
            statements.add(LeaseTable.definition(settings.schema()));
        }
        return statements;
    }

    /** Makes what is missing. Several runners may do so at once. */
    void prepare(Session session) throws SQLException, InterruptedException {
        for (int tries = 1; ; tries++) {
            List<String> statements = statements(session);
            if (statements.isEmpty() || prepared(session, statements, tries)) {
                return;
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 100));
        }
    }

    private boolean prepared(Session session, List<String> statements, int tries) throws SQLException {
        try {
            session.transaction(transactionSettings.of(TransactionStep.Timeout.STRONG_LOCK), () -> {
                for (String statement : statements) {
                    session.execute(statement);
                }
            });
            return true;
        } catch (SQLException e) {
            if (tries < TRIES && OVERTAKEN.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw explained(e, statements);
        }
    }

    private boolean exists(Session session, String table) throws SQLException {
        String name = settings.quotedSchema() + "." + table;
        return Boolean.TRUE.equals(
                session.first("SELECT to_regclass(" + Quote.literal(name) + ") IS NOT NULL", row -> row.getBoolean(1)));
    }

    private MigrationException explained(SQLException failure, List<String> statements) {
        if (SqlFailure.is(failure, INVALID_SCHEMA_NAME)) {
            return new Explanation("there is no schema " + settings.quotedSchema())
                    .fact(SqlFailure.text(failure))
                    .fix("CREATE SCHEMA " + settings.quotedSchema() + ", owned by the user who runs the migrations")
                    .fix("or name another one: Migrator.builder(dataSource).schema(...)")
                    .exception(failure);
        }
        if (SqlFailure.is(failure, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
            return noRights(failure, statements);
        }
        return new Explanation("cannot make the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure))
                .fix("remove the cause and run it again; nothing was changed")
                .exception(failure);
    }

    private MigrationException noRights(SQLException failure, List<String> statements) {
        return new Explanation("the user may not make the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure))
                .fix("GRANT USAGE, CREATE ON SCHEMA " + settings.quotedSchema() + " to the user, or run Pawl as its"
                        + " owner")
                .fix("or let somebody who may run this once, and grant SELECT, INSERT, UPDATE on the tables:\n"
                        + String.join(";\n", statements) + ";")
                .exception(failure);
    }
}
