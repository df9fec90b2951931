/**
 * The language in which migrations are written: the annotations, {@link dev.pawl.dsl.SchemaChange}, {@link
 * dev.pawl.dsl.Database} and its handles, column types, indexes and expressions.
 *
 * <p>Nothing here talks to a database or knows how PostgreSQL carries an operation out. Calls only record what was
 * asked for, as the records of {@code dev.pawl.dsl.operation}; the annotation processor does the rest while compiling.
 */
@NullMarked
package dev.pawl.dsl;

import org.jspecify.annotations.NullMarked;
