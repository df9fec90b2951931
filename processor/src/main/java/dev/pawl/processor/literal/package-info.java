/**
 * What PostgreSQL makes of a literal: the rules of its types' input functions, for the values that a migration writes
 * down, in a session as Pawl sets it up. What is not sure is said to be unknown. Nothing here knows tables; what a type is
 * cast to is in {@code type}.
 */
@NullMarked
package dev.pawl.processor.literal;

import org.jspecify.annotations.NullMarked;
