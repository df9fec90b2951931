/** The values of Java expressions, and the arithmetic on them. */
@NullMarked
package dev.pawl.processor.value;

import org.jspecify.annotations.NullMarked;
