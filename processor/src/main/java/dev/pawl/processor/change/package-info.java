/** What becomes of the catalogue when an operation is replayed, and of a whole history. */
@NullMarked
package dev.pawl.processor.change;

import org.jspecify.annotations.NullMarked;
