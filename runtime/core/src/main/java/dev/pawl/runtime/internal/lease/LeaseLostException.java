package dev.pawl.runtime.internal.lease;

/** Thrown in the transaction of a runner that was overtaken, so that it cannot commit. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String runner, long token) {
        super("runner " + runner + " no longer holds the lease with token " + token);
    }
}
