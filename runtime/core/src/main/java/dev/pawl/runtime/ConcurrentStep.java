package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement that PostgreSQL refuses to run in a transaction, with what is needed to recover from an earlier try.
 *
 * <p>No {@code search_path} can be set for it, so the statement carries the token {@code {schema}} where the quoted
 * name of the schema goes: {@code CREATE INDEX CONCURRENTLY "i" ON {schema}."t" ("c")}. Only the first one
 * outside of names in quotes is a token, or the first two where a partition is detached.
 *
 * @param action what the statement does
 * @param object the name of the index, or of the partition, neither quoted nor qualified
 * @param requirements what must hold for it to succeed
 * @param reading what settings of the connection could change in it, or null if there is nothing
 * @param statement the SQL, with the token {@code {schema}}
 */
public record ConcurrentStep(
        Action action,
        String object,
        List<Requirement> requirements,
        @Nullable Reading reading,
        String statement) implements Step {

    /** What comes before it are words, names in quotes, and no string. */
    private static final Pattern TOKEN = Pattern.compile("^((?:[^\"{]|\"[^\"]*\"|\\{(?!schema}))*)\\{schema}\\.");

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
     * Returns a step that creates an index.
     *
     * @param index the name of the index, neither quoted nor qualified
     * @param sql the statement, with the token {@code {schema}}
     */
    public static ConcurrentStep createIndex(String index, String sql) {
        return new ConcurrentStep(Action.CREATE_INDEX, index, List.of(), null, sql);
    }

    /**
     * Returns a step that drops an index.
     *
     * @param index the name of the index, neither quoted nor qualified
     * @param sql the statement, with the token {@code {schema}}
     */
    public static ConcurrentStep dropIndex(String index, String sql) {
        return new ConcurrentStep(Action.DROP_INDEX, index, List.of(), null, sql);
    }

    /**
     * Returns a step that detaches a partition.
     *
     * @param partition the name of the partition, neither quoted nor qualified
     * @param sql the statement, with the token {@code {schema}}
     */
    public static ConcurrentStep detachPartition(String partition, String sql) {
        return new ConcurrentStep(Action.DETACH_PARTITION, partition, List.of(), null, sql);
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
     * @param schema the schema, not quoted
     */
    public String sql(String schema) {
        return withToken(Quote.identifier(schema) + ".").strip();
    }

    /** Returns the statement for people, who know the schema. */
    public String sqlWithoutSchema() {
        return withToken("");
    }

    /** What detaches a partition names it too, and says nothing else. */
    private String withToken(String replacement) {
        String replaced = withToken(statement, replacement);
        return action == Action.DETACH_PARTITION ? withToken(replaced, replacement) : replaced;
    }

    private static String withToken(String sql, String replacement) {
        return TOKEN.matcher(sql).replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + replacement));
    }

    @Override
    public List<String> statements() {
        return List.of(statement);
    }
}
