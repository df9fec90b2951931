package dev.pawl.runtime;

import java.util.List;

/**
 * One statement that PostgreSQL refuses to run in a transaction, with what is needed to recover from an earlier try.
 *
 * <p>No {@code search_path} can be set for it, so the statement carries the token {@code {schema}} where the quoted
 * name of the schema goes: {@code CREATE INDEX CONCURRENTLY "i" ON {schema}."t" ("c")}.
 *
 * @param action what the statement does
 * @param index the name of the index, neither quoted nor qualified
 * @param statement the SQL, with the token {@code {schema}}
 */
public record ConcurrentStep(Action action, String index, String statement) implements Step {

    /** What a concurrent statement does; decides how an earlier try is recovered. */
    public enum Action {
        /** {@code CREATE INDEX CONCURRENTLY}. */
        CREATE_INDEX,
        /** {@code DROP INDEX CONCURRENTLY}. */
        DROP_INDEX
    }

    /**
     * Returns a step that creates an index.
     *
     * @param index the name of the index, neither quoted nor qualified
     * @param sql the statement, with the token {@code {schema}}
     */
    public static ConcurrentStep createIndex(String index, String sql) {
        return new ConcurrentStep(Action.CREATE_INDEX, index, sql);
    }

    /**
     * Returns a step that drops an index.
     *
     * @param index the name of the index, neither quoted nor qualified
     * @param sql the statement, with the token {@code {schema}}
     */
    public static ConcurrentStep dropIndex(String index, String sql) {
        return new ConcurrentStep(Action.DROP_INDEX, index, sql);
    }

    @Override
    public List<String> statements() {
        return List.of(statement);
    }
}
