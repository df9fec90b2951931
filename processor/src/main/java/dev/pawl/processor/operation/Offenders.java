package dev.pawl.processor.operation;

import java.util.List;
import java.util.Map;

/**
 * The rows that make a statement fail, and how to find them before it is begun.
 *
 * @param phrase what they are, to be read after their number, for example {@code rows of `users` with no `email`}
 * @param query returns a text for each of them, which names it for people
 * @param named the columns that the query names, by table
 * @param areMissing whether they are rows that should be there, so that a delete of others makes no difference
 */
public record Offenders(String phrase, String query, Map<String, List<String>> named, boolean areMissing) {

    Offenders(String phrase, String query, Map<String, List<String>> named) {
        this(phrase, query, named, false);
    }
}
