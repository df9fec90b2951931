package dev.pawl.processor;

/** An option that was given to the processor and makes no sense; the message says which and what to write. */
final class InvalidOptionException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidOptionException(String message) {
        super(message);
    }
}
