package dev.pawl.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that PostgreSQL refuses to run in a transaction, with what is needed to recover from an earlier try. No {@code
 * search_path} can be set for it, so the statement has a {@link Statement.SchemaPrefix}.
 *
 * @param action what the statement does
 * @param object the name of the index, or of the partition, neither quoted nor qualified
 * @param requirements what must hold for it to succeed
 * @param reading what settings of the connection could change in it, or null if there is nothing
 * @param statement the SQL
 */
public record ConcurrentStep(
        Action action,
        RelationName object,
        List<Requirement> requirements,
        @Nullable Reading reading,
        Statement statement)
        implements Step {

    /** What a concurrent statement does; decides how an earlier try is recovered. */
    public enum Action {
        /** {@code CREATE INDEX CONCURRENTLY}. */
        CREATE_INDEX,
        /** {@code DROP INDEX CONCURRENTLY}. */
        DROP_INDEX,
        /** {@code ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY}. */
        DETACH_PARTITION
    }

    /** Keeps a copy of the list. */
    public ConcurrentStep {
        requirements = List.copyOf(requirements);
    }

    /**
     * Returns a step that does what is nothing but a statement.
     *
     * @param action what the statement does
     * @param object the name of the index, or of the partition, neither quoted nor qualified
     * @param before the SQL before the schema
     * @param behind the SQL behind the schema and its dot
     */
    public static ConcurrentStep of(Action action, String object, String before, String behind) {
        return new ConcurrentStep(
                action,
                RelationName.of(object),
                List.of(),
                null,
                new Statement(
                        List.of(new Statement.Text(before), new Statement.SchemaPrefix(), new Statement.Text(behind)),
                        Effects.NONE));
    }

    /**
     * Returns this step with what must hold for it to succeed.
     *
     * @param conditions the requirements
     */
    public ConcurrentStep requiring(Requirement... conditions) {
        return new ConcurrentStep(action, object, List.of(conditions), reading, statement);
    }

    /**
     * Returns this step with what settings could change in it.
     *
     * @param expressions what somebody wrote
     */
    public ConcurrentStep reading(Reading expressions) {
        return new ConcurrentStep(action, object, requirements, expressions, statement);
    }

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
        return "concurrent";
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
    public String manner() {
        return "outside a transaction";
    }
}
