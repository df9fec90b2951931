package dev.pawl.processor.effect;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.List;
import java.util.Map;

/**
 * The rows that make a statement fail, and how to find them before it is begun.
 *
 * @param wording what they are, to be read after their number
 * @param query returns a text for each of them, which names it for people
 * @param named the columns that the query names, by table
 * @param areMissing whether they are rows that should be there, so that a delete of others makes no difference
 */
public record Offenders(Wording wording, String query, Map<QualifiedName, List<String>> named, boolean areMissing) {

    public Offenders(Wording wording, String query, Map<QualifiedName, List<String>> named) {
        this(wording, query, named, false);
    }
}
