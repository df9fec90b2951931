/** What earlier compilations have left of their migrations, of which this one sees no source. */
@NullMarked
package dev.pawl.processor.earlier;

import org.jspecify.annotations.NullMarked;
