package dev.pawl.runtime;

import java.sql.SQLException;

/** The text of a {@link MigrationException} while it is put together: a line that stands alone, facts, ways out. */
final class Explanation {

    private final StringBuilder text;

    Explanation(String headline) {
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

    String text() {
        return text.toString();
    }

    MigrationException exception() {
        return new MigrationException(text(), null);
    }

    MigrationException exception(SQLException cause) {
        return new MigrationException(text(), Secrets.removedFrom(cause));
    }
}
