package dev.pawl.processor.earlier;

/** What an earlier compilation has left was written by another version, or is damaged; the message says which. */
public final class UnreadableTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTextException(String message) {
        super(message);
    }
}
