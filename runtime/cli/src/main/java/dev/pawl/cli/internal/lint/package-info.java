/** Files of SQL as the processor judges them. The only package that knows the processor, so that no other command loads it. */
@NullMarked
package dev.pawl.cli.internal.lint;

import org.jspecify.annotations.NullMarked;
