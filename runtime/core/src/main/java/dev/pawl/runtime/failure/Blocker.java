package dev.pawl.runtime.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session that holds a lock which a step needs.
 *
 * @param pid its process on the server, or 0 for a prepared transaction
 * @param user its database user, or null for a process of the server
 * @param application its {@code application_name}; for a prepared transaction its id, for a process of the server what
 *     that is, for example {@code autovacuum worker}
 * @param state what it is doing, as {@code pg_stat_activity} says it, for example {@code idle in transaction}; null if
 *     this role may not see it
 * @param transactionAge how long its transaction has been open, or null if this role may not see it
 * @param stateAge how long it has been in that state, or null if this role may not see it
 * @param query its current or last statement, shortened; null if this role may not see it
 * @param table the table that it holds a lock on, or null if only its age makes it suspicious
 * @param mode the mode of that lock, as {@code pg_locks} says it, or null
 */
public record Blocker(
        int pid,
        @Nullable String user,
        String application,
        @Nullable String state,
        @Nullable Duration transactionAge,
        @Nullable Duration stateAge,
        @Nullable String query,
        @Nullable String table,
        @Nullable String mode) {

    static final String AUTOVACUUM = "autovacuum worker";

    /** Whether it does nothing and keeps its locks. */
    public boolean isIdle() {
        return state != null && state.startsWith("idle in transaction");
    }

    public boolean isIdleFor(Duration time) {
        return isIdle() && isLonger(stateAge, time);
    }

    /** Whether its transaction is known to be that old. */
    public boolean isOpenFor(Duration time) {
        return isLonger(transactionAge, time);
    }

    /** Whether this role may not see what it does. */
    public boolean isHidden() {
        return pid != 0 && state == null && !isAutovacuum();
    }

    public boolean isAutovacuum() {
        return AUTOVACUUM.equals(application);
    }

    /**
     * Returns one line, for example {@code pid 4711, user report, application "nightly", idle in transaction for 312 s,
     * transaction open for 340 s, holds AccessShareLock on `orders`: SELECT ...}.
     */
    @Override
    public String toString() {
        return (pid == 0 ? "prepared transaction" : "pid " + pid)
                + (user == null ? "" : ", user " + user)
                + (application.isEmpty() ? "" : ", application \"" + application + "\"")
                + (state == null ? "" : ", " + state + seconds(stateAge))
                + (transactionAge == null ? "" : ", transaction open" + seconds(transactionAge))
                + (table == null ? "" : ", holds " + mode + " on `" + table + "`")
                + (query == null || query.isBlank() ? "" : ": " + query.strip().replaceAll("\\s+", " "));
    }

    private static boolean isLonger(@Nullable Duration age, Duration time) {
        return age != null && age.compareTo(time) >= 0;
    }

    private static String seconds(@Nullable Duration age) {
        return age == null ? "" : " for " + age.toSeconds() + " s";
    }
}
