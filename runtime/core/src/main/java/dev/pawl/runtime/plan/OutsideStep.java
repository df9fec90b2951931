package dev.pawl.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of somebody's own outside any transaction: what it does is not known, nor what it leaves when it is cut off. No
 * {@code search_path} can be set for it, so where it names the schema it has a {@link Statement.SchemaPrefix}.
 *
 * @param isRepeatable whether it may simply be sent again when nobody knows how an earlier try ended
 * @param statement the SQL
 */
public record OutsideStep(boolean isRepeatable, Statement statement) implements Step {

    /**
     * Returns the statement as it is sent.
     *
     * @param quotedSchema the schema of the {@code Migrator}, in quotes
     */
    public String sql(String quotedSchema) {
        return statement.sql(quotedSchema + ".").strip();
    }

    @Override
    public List<Statement> statements() {
        return List.of(statement);
    }

    @Override
    public String kind() {
        return "outside";
    }

    @Override
    public boolean isAtomic() {
        return false;
    }

    @Override
    public boolean isOutsideTransactions() {
        return true;
    }

    @Override
    public List<TableLock> locks() {
        return List.of();
    }

    @Override
    public boolean waitsForOldTransactions() {
        return true;
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
        return "outside a transaction, no timeout; " + (isRepeatable ? "may be sent again" : "is sent once");
    }
}
