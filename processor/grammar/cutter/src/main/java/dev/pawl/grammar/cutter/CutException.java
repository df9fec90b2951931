package dev.pawl.grammar.cutter;

/** A module that this program cannot read. */
final class CutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CutException(String message) {
        super(message);
    }
}
