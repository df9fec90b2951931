/**
 * Reads SQL as PostgreSQL 18 does, since it is PostgreSQL's own parser that reads it: {@link dev.pawl.grammar.Grammar} is
 * where to begin. What a text is read into are {@link dev.pawl.grammar.Node}s; those that are often asked about have a
 * record of their own with methods for what is in them.
 *
 * <p>This is grammar, not analysis: whether a table exists, or a value fits its column, is not known here. Nor is anything
 * of Pawl.
 */
@NullMarked
package dev.pawl.grammar;

import org.jspecify.annotations.NullMarked;
