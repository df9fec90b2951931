package dev.pawl.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of many rows of one table, in batches along a key, each in a transaction of its own. What is not recorded as done has not
 * been done: a batch commits together with the place in the key that it has reached.
 *
 * @param table the table whose rows are changed
 * @param key the columns of its primary key, or of another unique index that has all rows, in the order of the index
 * @param statement what is done to all rows at once: one {@code UPDATE} or {@code DELETE} of the table, which has no alias, that
 *     ends with its {@code WHERE}, to which {@code AND} and the rows of a batch can be added
 */
public record BatchesStep(RelationName table, List<String> key, Statement statement) implements Step {

    /** Keeps a copy of the list. */
    public BatchesStep {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
    }

    @Override
    public List<Statement> statements() {
        return List.of(statement);
    }

    @Override
    public String kind() {
        return "batches";
    }

    @Override
    public boolean isAtomic() {
        return false;
    }

    @Override
    public boolean isOutsideTransactions() {
        return false;
    }

    /** The rows are locked as the application's own statements lock them. */
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
        return "in batches along " + String.join(", ", key)
                + ", a transaction each, which locks its rows for a moment; goes on where" + " it stopped";
    }
}
