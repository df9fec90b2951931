/** What a failure says besides its first line, as values that each tool puts into words of its own. */
@NullMarked
package dev.pawl.runtime.failure;

import org.jspecify.annotations.NullMarked;
