/** One call of a command: what it is called with, connects to, waits for and prints on. */
@NullMarked
package dev.pawl.cli.internal.invocation;

import org.jspecify.annotations.NullMarked;
