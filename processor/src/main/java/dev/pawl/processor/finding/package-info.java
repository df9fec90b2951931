/** What rules say, and the code that they suggest. */
@NullMarked
package dev.pawl.processor.finding;

import org.jspecify.annotations.NullMarked;
