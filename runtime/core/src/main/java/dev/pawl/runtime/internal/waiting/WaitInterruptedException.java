package dev.pawl.runtime.internal.waiting;

/** Thrown where the thread is told to stop while it waits in a place that cannot throw {@link InterruptedException}. */
public final class WaitInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Takes the place of another.
     *
     * @param cause the exception
     */
    public WaitInterruptedException(InterruptedException cause) {
        super(cause);
    }
}
