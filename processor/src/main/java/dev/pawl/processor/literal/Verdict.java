package dev.pawl.processor.literal;

import org.jspecify.annotations.Nullable;

/** What PostgreSQL makes of a literal. */
public sealed interface Verdict {

    /** It takes a server to tell. */
    Verdict UNKNOWN = new Unknown();

    /**
     * PostgreSQL takes it.
     *
     * @param value equal for literals that become equal values of their type; null when only a server can tell
     */
    record Taken(@Nullable Object value) implements Verdict {}

    /**
     * PostgreSQL refuses it.
     *
     * @param state the SQLSTATE
     * @param why what is wrong with it, as a sentence without a period; null when it is simply not of that form
     */
    record Refused(String state, @Nullable String why) implements Verdict {}

    /** It takes a server to tell. */
    record Unknown() implements Verdict {}

    /** Taken, with what it becomes. */
    static Verdict taken(@Nullable Object value) {
        return new Taken(value);
    }

    /** Refused, because it is not of the form that the type is written in. */
    static Verdict malformed() {
        return new Refused("22P02", null);
    }

    /** Refused, with what is wrong. */
    static Verdict refused(String state, String why) {
        return new Refused(state, why);
    }
}
