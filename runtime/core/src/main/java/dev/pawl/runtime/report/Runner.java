package dev.pawl.runtime.report;

import dev.pawl.runtime.internal.lease.LeaseHolder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The process that works on a schema, or did so until it died.
 *
 * @param name who it is: host, process id and a number of its own
 * @param doing what it is doing, for people
 * @param since when it began, by the server's clock
 * @param alive whether it gave a sign of life in time
 * @param progress how far its index build is, for people, or null if it builds none
 */
public record Runner(
        String name,
        @Nullable String doing,
        @Nullable Instant since,
        boolean alive,
        @Nullable String progress) {

    public static Runner of(LeaseHolder holder) {
        return new Runner(
                holder.owner(),
                holder.doing(),
                holder.since(),
                holder.alive(),
                holder.progress() == null ? null : holder.progress().toString());
    }
}
