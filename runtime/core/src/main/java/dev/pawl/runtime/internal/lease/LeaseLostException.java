package dev.pawl.runtime.internal.lease;

import java.sql.SQLException;

/** Thrown in the transaction of a runner that was overtaken, so that it cannot commit. */
public final class LeaseLostException extends RuntimeException {

    static final String MARK = "pawl: another runner has the lease";

    private static final long serialVersionUID = 1L;

    /**
     * For a failure that {@link #isMeantBy}.
     *
     * @param cause the failure
     */
    public LeaseLostException(SQLException cause) {
        super("this runner no longer holds the lease", cause);
    }

    /**
     * Whether a statement failed because the lease is lost.
     *
     * @param failure any failure
     */
    public static boolean isMeantBy(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains(MARK);
    }
}
