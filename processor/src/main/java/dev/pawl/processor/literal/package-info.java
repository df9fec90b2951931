/**
 * What PostgreSQL makes of a literal: the rules of its types' input functions, for the values that a migration writes
 * down. A reader that is not sure says so. Nothing here knows tables; what a type can be cast to is in {@code type}.
 */
@NullMarked
package dev.pawl.processor.literal;

import org.jspecify.annotations.NullMarked;
