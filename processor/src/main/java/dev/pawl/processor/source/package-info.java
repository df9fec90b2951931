/** The sources of a compilation: their classes, members and imports. */
@NullMarked
package dev.pawl.processor.source;

import org.jspecify.annotations.NullMarked;
