/** What is refused, and the codes that processes end with. */
@NullMarked
package dev.pawl.cli.internal.refusal;

import org.jspecify.annotations.NullMarked;
