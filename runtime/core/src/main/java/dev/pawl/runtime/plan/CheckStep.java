package dev.pawl.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that must have the expected answer, or the migration fails there. It changes nothing.
 *
 * @param message what to say if it has another one
 * @param expected the answer, as text
 * @param question a query for one row with one column; names without a schema mean the schema of the {@code Migrator}
 */
public record CheckStep(String message, String expected, Statement question) implements Step {

    @Override
    public List<Statement> statements() {
        return List.of(question);
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public boolean isAtomic() {
        return true;
    }

    @Override
    public boolean isOutsideTransactions() {
        return false;
    }

    /** Readers wait for those only who lock everybody out, and are waited for by nobody else. */
    @Override
    public List<TableLock> locks() {
        return List.of();
    }

    @Override
    public boolean waitsForOldTransactions() {
        return false;
    }

    @Override
    public @Nullable Reading reading() {
        return null;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }

    @Override
    public String manner() {
        return "a check that changes nothing, no timeout; expects `" + expected + "`, or else: " + message;
    }
}
