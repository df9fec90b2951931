package dev.pawl.processor.reader;

/**
 * Something about a statement that people have to know who run it on a database in use.
 *
 * @param kind what it is
 * @param about what it is about: an object, or a few words, as the kind says
 */
public record Fact(Kind kind, Object about) {

    /** What it is about, in words. */
    public String subject() {
        return about.toString();
    }

    /** Kinds of facts. */
    public enum Kind {
        /** It cannot be told what is done; the subject is why. */
        UNKNOWN,
        /** All rows of a table go. */
        EMPTIES,
        /** All rows of a table are changed. */
        CHANGES_ALL,
        /** Rows are changed of which nobody knows how many they are. */
        CHANGES_MANY,
        /** What depends on an object goes with it. */
        CASCADES,
        /** An object goes that others use by its name. */
        DROPS,
        /** A constraint goes of which nothing else is known. */
        DROPS_CONSTRAINT,
        /** An object gets another name. */
        RENAMES,
        /** A table is locked in so many words. */
        LOCKS,
        /** A form with a weaker lock exists, which is the subject. */
        HAS_WEAKER_FORM,
        /** PostgreSQL refuses it in a transaction. */
        REFUSED_IN_TRANSACTION,
        /** A value is added to an enum. */
        ADDS_ENUM_VALUE,
        /** What keeps data right, or apart, is turned off. */
        DISABLES,
        /** It changes more than one database, or the rights and settings of everybody. */
        REACHES_OUT,
        /** Row level security is turned on. */
        HIDES_ROWS,
        /** Whether all rows are written anew depends on a type that is not known. */
        MAY_REWRITE,
        /** An invalid index of that name would be taken for a good one. */
        TRUSTS_NAME,
        /** A setting stays as long as the session. */
        SETS_SESSION,
        /** How long a lock is waited for: milliseconds, 0 for ever, or nothing where it is as long as anybody has set it. */
        LIMITS_LOCK_WAIT,
        /** It begins or ends a transaction. */
        CONTROLS_TRANSACTION
    }
}
