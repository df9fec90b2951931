package dev.pawl.grammar;

/** A tree is deeper than whoever walks it should have to cope with. */
final class TooDeepException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooDeepException() {
        super(null, null, false, false);
    }
}
