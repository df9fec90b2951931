package dev.pawl.grammar;

/** A text is deeper or longer than can be coped with. */
final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooMuchException(String message) {
        super(message, null, false, false);
    }
}
