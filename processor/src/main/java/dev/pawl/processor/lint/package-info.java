/** Judges plain files of SQL as raw SQL in migrations is judged. Called by the command line, so that nothing here knows javac. */
@NullMarked
package dev.pawl.processor.lint;

import org.jspecify.annotations.NullMarked;
