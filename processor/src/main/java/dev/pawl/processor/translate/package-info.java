/** SQL that somebody has, as code of the language. Called by the command line, so that nothing here knows javac. */
@NullMarked
package dev.pawl.processor.translate;

import org.jspecify.annotations.NullMarked;
