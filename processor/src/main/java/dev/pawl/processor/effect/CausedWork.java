package dev.pawl.processor.effect;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.runtime.plan.Work.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Work proportional to the rows of a table, and what makes it necessary.
 *
 * @param kind what is done
 * @param table the table
 * @param culprit the part of the operation that makes it necessary; null when the operation as a whole does
 */
public record CausedWork(
        Kind kind, QualifiedName table, @Nullable Object culprit) {}
