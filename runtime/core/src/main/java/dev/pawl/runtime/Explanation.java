package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a {@link MigrationException} while it is put together: a line that stands alone, facts, ways out. */
final class Explanation {

    private final Reason reason;
    private final StringBuilder text;
    private List<Blocker> blockers = List.of();

    Explanation(Reason reason, String headline) {
        this.reason = reason;
        this.text = new StringBuilder(headline);
    }

    /** Adds a fact; further lines of it are indented below the first. */
    Explanation fact(String fact) {
        text.append("\n  ").append(fact.strip().replace("\n", "\n    "));
        return this;
    }

    /** Adds one way out. */
    Explanation fix(String fix) {
        return fact("fix: " + fix);
    }

    /** Adds whose locks are in the way. */
    Explanation blockers(List<Blocker> inTheWay) {
        blockers = inTheWay;
        inTheWay.forEach(blocker -> fact("blocked by " + blocker));
        return this;
    }

    String text() {
        return text.toString();
    }

    MigrationException exception() {
        return exceptionOf(null);
    }

    MigrationException exception(SQLException cause) {
        return exceptionOf(Secrets.removedFrom(cause));
    }

    private MigrationException exceptionOf(@Nullable Throwable cause) {
        return new MigrationException(reason, text(), blockers, cause);
    }
}
