package dev.pawl.runtime.failure;

import dev.pawl.runtime.setting.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when Pawl cannot or will not go on. The message says what is wrong, with which migration and where, and the ways
 * out, each on a line that begins with {@code fix:}; it never holds a password. The same can be had as values: the
 * {@linkplain #problem() problem}, {@linkplain #facts() facts} and {@linkplain #remedies() remedies}, which another tool may
 * put into {@linkplain #message(Vocabulary) words of its own}. What PostgreSQL or the driver said is the {@linkplain
 * #getCause() cause}.
 */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of thing is wrong: for exit codes and alerts, where {@link #getMessage} is for people. */
    public enum Reason {
        /** An argument or an option that makes no sense, such as a version that the application does not have. */
        USAGE,
        /** No registry on the class path, several with the same version, or one that cannot be loaded. */
        REGISTRY,
        /** The database cannot be reached, went away, can only be read, or is not one that Pawl can use. */
        DATABASE,
        /** The user may not do what is needed. */
        RIGHTS,
        /** Something is not applied, and this call was not to apply it. */
        PENDING,
        /** The history in the database does not fit the application, or does not allow what was asked for. */
        HISTORY,
        /** Others were in the way for too long: sessions with locks, see {@link #blockers}, or another runner. */
        BLOCKED,
        /** Rows are in the way of a migration, which was not begun. */
        OBSTACLE,
        /** A step failed. */
        STEP,
        /** The catalogue does not look as a repair by hand should have made it. */
        REPAIR,
        /** Not all schemas of a fleet could be migrated. */
        FLEET,
        /** The thread was interrupted. */
        INTERRUPTED
    }

    private final Reason reason;
    private final @Nullable Setting setting;
    private final String problem;
    private final transient @Nullable Explanation explanation;

    MigrationException(Explanation explanation, @Nullable Throwable cause) {
        super(
                Explanation.text(
                        explanation.problem(Vocabulary.JAVA),
                        explanation.facts(),
                        explanation.remedies(),
                        Vocabulary.JAVA),
                cause);
        this.reason = explanation.reason();
        this.setting = explanation.setting();
        this.problem = explanation.problem(Vocabulary.JAVA);
        this.explanation = explanation;
    }

    /** Returns what kind of thing is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns what is wrong, in one line that stands alone. */
    public String problem() {
        return problem;
    }

    /**
     * Returns what is wrong, in one line that stands alone.
     *
     * @param vocabulary what settings are called
     */
    public String problem(Vocabulary vocabulary) {
        return explanation == null ? problem : explanation.problem(vocabulary);
    }

    /** Returns the setting that makes no sense, or null if that is not the reason. */
    public @Nullable Setting setting() {
        return setting;
    }

    /** Returns what else is known, such as what PostgreSQL said and what is in the database; each may have several lines. */
    public List<String> facts() {
        // a deserialized one has none, here and below
        return explanation == null ? List.of() : List.copyOf(explanation.facts());
    }

    /** Returns the ways out. */
    public List<Remedy> remedies() {
        return explanation == null ? List.of() : List.copyOf(explanation.remedies());
    }

    /** Returns the sessions whose locks were in the way, as far as could be seen; empty if that is not the reason. */
    public List<Blocker> blockers() {
        return explanation == null ? List.of() : List.copyOf(explanation.blockers());
    }

    /**
     * Returns the {@linkplain #getMessage() message} in other words than those of Java.
     *
     * @param vocabulary what calls and settings are called
     */
    public String message(Vocabulary vocabulary) {
        return explanation == null
                ? String.valueOf(getMessage())
                : Explanation.text(problem(vocabulary), facts(), remedies(), vocabulary);
    }
}
