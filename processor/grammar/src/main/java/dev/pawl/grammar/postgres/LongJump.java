package dev.pawl.grammar.postgres;

/** A {@code longjmp} of C, with which PostgreSQL leaves whatever it was doing when it finds an error. */
final class LongJump extends RuntimeException {

    private static final long serialVersionUID = 1;

    LongJump() {
        super(null, null, false, false);
    }
}
