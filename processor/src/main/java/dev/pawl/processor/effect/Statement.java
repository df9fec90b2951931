package dev.pawl.processor.effect;

import java.util.List;

/**
 * A statement that a handler emits.
 *
 * @param sql the text
 * @param execution how it is run
 * @param effects what it does to a database in use
 * @param rest the part of the text that people need not see
 * @param schemas where the tokens begin that stand for the schema
 */
public record Statement(String sql, Execution execution, Effects effects, Rest rest, List<Integer> schemas) {

    /**
     * The rows of a statement behind the first few of very many.
     *
     * @param from where they begin
     * @param to where they end
     * @param rows how many they are; 0 where all is shown
     */
    public record Rest(int from, int to, int rows) {

        /** All is shown. */
        public static final Rest NONE = new Rest(0, 0, 0);
    }

    /**
     * A statement that people see all of.
     *
     * @param sql the text
     * @param execution how it is run
     * @param effects what it does to a database in use
     */
    public Statement(String sql, Execution execution, Effects effects) {
        this(sql, execution, effects, Rest.NONE, List.of());
    }

    /**
     * A statement that runs outside any transaction.
     *
     * @param sql the text
     * @param execution how it is run
     * @param effects what it does to a database in use
     * @param schemas where the tokens begin that stand for the schema
     */
    public Statement(String sql, Execution execution, Effects effects, List<Integer> schemas) {
        this(sql, execution, effects, Rest.NONE, schemas);
    }

    /**
     * A statement that runs in a transaction.
     *
     * @param sql the text
     * @param effects what it does
     */
    public static Statement of(String sql, Effects effects) {
        return new Statement(sql, new Execution.InTransaction(), effects);
    }
}
