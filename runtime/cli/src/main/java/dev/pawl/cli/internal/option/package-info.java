/** What is given on the command line, and how the run is told of it. */
@NullMarked
package dev.pawl.cli.internal.option;

import org.jspecify.annotations.NullMarked;
