package dev.pawl.runtime;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.blocking.WaysPast;
import dev.pawl.runtime.internal.jdbc.CallersTransactionException;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks a database by a query of the user's which schemas a fleet has there. */
final class FleetQuery {

    private final Settings settings;
    private final String database;
    private final String query;

    FleetQuery(Settings settings, String database, String query) {
        this.settings = settings;
        this.database = database;
        this.query = query;
    }

    List<String> schemas() {
        try (Session session = Session.open(settings.dataSource())) {
            return asked(session).stream().filter(Objects::nonNull).toList();
        } catch (CallersTransactionException e) {
            throw SqlFailure.callersTransaction(e);
        } catch (SQLException e) {
            throw explained(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Explanation(Reason.INTERRUPTED, "interrupted while waiting; nothing was begun").exceptionOf(e);
        }
    }

    private List<String> asked(Session session) throws SQLException, InterruptedException {
        LockRequest request = new LockRequest(
                "the query for the schemas of the fleet in `" + database + "`", Manner.QUESTION, List.of());
        List<String> schemas = new ArrayList<>();
        LockQueue.besidesSteps(settings, session, request, settings.lockPatience()::begin)
                .run(locking -> {
                    schemas.clear();
                    schemas.addAll(session.foreignQuery(query, row -> row.getString(1)));
                });
        return schemas;
    }

    private MigrationException explained(SQLException failure) {
        if (SqlFailure.isConnectionLost(failure)) {
            return new Explanation(Reason.DATABASE, "cannot connect to the database `" + database + "` of the fleet")
                    .fact(SqlFailure.text(failure))
                    .fix(SqlFailure.wayToConnect(failure))
                    .fix("or leave it out, and run the fleet for it later")
                    .exception(failure);
        }
        if (failure instanceof BlockedException blocked) {
            return new Explanation(Reason.BLOCKED, "others keep the query for the schemas of the fleet waiting")
                    .fact(SqlFailure.text(failure))
                    .blockers(blocked.blockers())
                    .fact("database: " + database)
                    .fact("query: " + query)
                    .fixes(WaysPast.of(blocked.blockers()))
                    .exception(failure);
        }
        return new Explanation(Reason.DATABASE, "the query for the schemas of the fleet failed")
                .fact(SqlFailure.text(failure))
                .fact("database: " + database)
                .fact("query: " + query)
                .fix("correct it, and see that the user may run it; its first column names the schemas")
                .exception(failure);
    }
}
