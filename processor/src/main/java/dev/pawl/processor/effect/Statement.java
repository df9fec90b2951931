package dev.pawl.processor.effect;

/**
 * A statement that a handler emits.
 *
 * @param sql the text
 * @param execution how it is run
 * @param effects what it does to a database in use
 */
public record Statement(String sql, Execution execution, Effects effects) {

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
