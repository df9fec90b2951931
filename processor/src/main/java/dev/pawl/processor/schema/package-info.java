/**
 * The schema as the migrations so far have made it: immutable values, changed only by making new ones.
 *
 * <p>Knows what exists and what depends on what. What operations do to it is known by their handlers.
 */
@NullMarked
package dev.pawl.processor.schema;

import org.jspecify.annotations.NullMarked;
