package dev.pawl.runtime.plan.stored;

/** Stored plans that cannot be read: damaged, cut off, or written by a version of Pawl that stores them otherwise. */
public final class PlanFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what is wrong with them
     */
    public PlanFormatException(String message) {
        super(message);
    }
}
