/** Sequences of statements that several operations share. */
@NullMarked
package dev.pawl.processor.recipe;

import org.jspecify.annotations.NullMarked;
