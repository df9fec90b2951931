/** The pages about rules, which the jar has with it, as text for a terminal. */
@NullMarked
package dev.pawl.cli.internal.page;

import org.jspecify.annotations.NullMarked;
