package dev.pawl.grammar.postgres;

/** The parser could not go on with a text, and is of no further use. */
public final class ParserFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ParserFailure(String message) {
        super(message);
    }

    ParserFailure(Throwable cause) {
        super(cause);
    }
}
