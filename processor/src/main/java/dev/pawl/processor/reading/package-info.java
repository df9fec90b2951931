/** Migrations as they stand in classes: annotations, bodies, and what is written in the wrong place. */
@NullMarked
package dev.pawl.processor.reading;

import org.jspecify.annotations.NullMarked;
