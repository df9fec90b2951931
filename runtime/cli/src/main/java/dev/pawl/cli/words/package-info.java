/** What commands and options are called, by the command line and by other tools that run its commands. */
@NullMarked
package dev.pawl.cli.words;

import org.jspecify.annotations.NullMarked;
