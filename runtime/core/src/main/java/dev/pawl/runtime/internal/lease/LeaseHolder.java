package dev.pawl.runtime.internal.lease;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the lease, as a waiter sees it.
 *
 * @param owner the runner
 * @param doing what it is doing, for people
 * @param since when it took the lease, by the server's clock
 * @param backend the process id of its connection on the server
 * @param alive whether it renewed the lease in time, or its backend still works
 * @param progress how far its concurrent statement is, or null if it runs none
 */
public record LeaseHolder(
        String owner,
        @Nullable String doing,
        @Nullable Instant since,
        int backend,
        boolean alive,
        @Nullable Progress progress) {

    static LeaseHolder read(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("acquired_at", OffsetDateTime.class);
        return new LeaseHolder(
                row.getString("owner"),
                row.getString("doing"),
                since == null ? null : since.toInstant(),
                row.getInt("backend_pid"),
                row.getBoolean("alive"),
                row.getString("phase") == null ? null : Progress.read(row));
    }

    @Override
    public String toString() {
        return owner + " (backend " + backend + ", since " + since + "): " + doing
                + (progress == null ? "" : ", " + progress);
    }
}
