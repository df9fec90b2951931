package dev.pawl.runtime;

import java.util.List;

/**
 * What somebody wrote into a statement that runs outside a transaction, where nothing can be set: the expressions, and the
 * columns that they name. With it Pawl asks the server, before a migration is begun, whether the expressions mean there what they
 * meant when they were checked.
 *
 * @param table the name of the table, not quoted
 * @param columns the columns, each as a null of its type: {@code NULL::date AS "due"}
 * @param expressions the expressions as they stand in the statement
 */
public record Reading(String table, List<String> columns, List<String> expressions) {

    /** Keeps copies of the lists. */
    public Reading {
        columns = List.copyOf(columns);
        expressions = List.copyOf(expressions);
    }
}
