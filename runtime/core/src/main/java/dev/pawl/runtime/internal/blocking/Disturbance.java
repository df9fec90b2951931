package dev.pawl.runtime.internal.blocking;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What others may have to do with the failure of a statement that leaves nothing behind, so that the same one may
 * succeed when it is tried again.
 */
public enum Disturbance {
    /** Nothing, as far as can be told: the same statement will fail again. */
    NONE,
    /** They hold a lock, or wait for one that this session held. */
    LOCK,
    /**
     * They changed the same entry of the catalogue, or the same row, at the same moment.
     *
     * @see <a href="https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html">Serialization
     *     Failure Handling</a>
     */
    RACE,
    /** They used, made or dropped the same object at the same moment, or else it stays like that. */
    PERHAPS;

    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String OBJECT_IN_USE = "55006";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String INTERNAL_ERROR = "XX000";

    /**
     * What {@code simple_heap_update} and {@code simple_heap_delete} say (src/backend/access/heap/heapam.c), of an entry
     * of the catalogue that another transaction has changed since it was looked up. They have no SQLSTATE of their own,
     * but {@code elog} never translates, whatever {@code lc_messages} says.
     */
    private static final String CONCURRENTLY = "tuple concurrently ";

    /** What {@code elog} says, untranslated too, of something that was dropped since it was looked up. */
    private static final Pattern GONE = Pattern.compile("cache lookup failed for |could not open relation with OID ");

    /** Two sessions have made something of the same name; a name of an index is not translated. */
    private static final Pattern INDEX_OF_CATALOGUE = Pattern.compile("\\bpg_\\w+_index\\b");

    public static Disturbance of(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (String.valueOf(failure.getSQLState())) {
            case SqlFailure.LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED -> LOCK;
            case SERIALIZATION_FAILURE -> RACE;
            case OBJECT_IN_USE -> PERHAPS;
            case UNIQUE_VIOLATION -> INDEX_OF_CATALOGUE.matcher(message).find() ? PERHAPS : NONE;
            case INTERNAL_ERROR ->
                message.contains(CONCURRENTLY) ? RACE : GONE.matcher(message).find() ? PERHAPS : NONE;
            default -> NONE;
        };
    }

    /** Whether others certainly were in the way. */
    static boolean isCertain(SQLException failure) {
        Disturbance disturbance = of(failure);
        return disturbance == LOCK || disturbance == RACE;
    }
}
