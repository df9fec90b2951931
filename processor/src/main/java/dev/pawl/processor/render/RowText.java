package dev.pawl.processor.render;

import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.effect.Statement.Rest;
import java.util.List;

/**
 * Rows in the text of a statement.
 *
 * @param head what stands before them
 * @param rows the text of each of them
 * @param separator what stands between them
 * @param tail what stands behind them
 */
public record RowText(String head, List<String> rows, String separator, String tail) {

    /** More than that nobody reads. */
    static final int MANY = 500;

    private static final int SHOWN = 3;

    @Override
    public String toString() {
        return head + String.join(separator, rows) + tail;
    }

    /**
     * A statement that runs in a transaction.
     *
     * @param effects what it does
     */
    public Statement statement(Effects effects) {
        String text = toString();
        return new Statement(text, new Execution.InTransaction(), effects, rest(text.length()), List.of());
    }

    private Rest rest(int length) {
        if (rows.size() <= MANY) {
            return Rest.NONE;
        }
        int shown = head.length()
                + rows.subList(0, SHOWN).stream().mapToInt(String::length).sum()
                + (SHOWN - 1) * separator.length();
        return new Rest(shown, length - tail.length(), rows.size() - SHOWN);
    }

    /** The same behind some words. */
    public RowText after(String words) {
        return new RowText(words + head, rows, separator, tail);
    }
}
