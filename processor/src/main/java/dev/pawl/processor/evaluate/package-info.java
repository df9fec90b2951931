/**
 * Interprets the bodies of {@code up} and {@code down} as parse trees while javac runs. What they ask the DSL for is asked
 * of the real DSL, by reflection, and comes out as {@link dev.pawl.processor.migration.WrittenMigration}s in which every
 * value knows where it was written.
 *
 * <p>This package knows Java: names, constants, operators, calls. It does not know PostgreSQL, and no operation of the DSL
 * is named here; what an operation means, and whether it is safe, is for others to say.
 */
@NullMarked
package dev.pawl.processor.evaluate;

import org.jspecify.annotations.NullMarked;
