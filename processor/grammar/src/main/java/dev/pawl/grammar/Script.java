package dev.pawl.grammar;

import java.util.List;

/**
 * Statements, as they stand in a text.
 *
 * @param text all of it
 * @param statements those that are not empty
 */
public record Script(String text, List<Statement> statements) {

    public Script {
        statements = List.copyOf(statements);
    }
}
