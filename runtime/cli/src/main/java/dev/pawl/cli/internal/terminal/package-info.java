/** What is written for people and for programs: lines, colours, tables, progress, JSON. Knows nothing of migrations. */
@NullMarked
package dev.pawl.cli.internal.terminal;

import org.jspecify.annotations.NullMarked;
