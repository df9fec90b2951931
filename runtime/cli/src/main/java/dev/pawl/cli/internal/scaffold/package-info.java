/** Writes new migration classes beside those that are there. Reads source code as text. */
@NullMarked
package dev.pawl.cli.internal.scaffold;

import org.jspecify.annotations.NullMarked;
