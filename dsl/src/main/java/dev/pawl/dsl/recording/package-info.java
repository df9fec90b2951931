/** Turns what the body of a migration asks for into operations. */
@NullMarked
package dev.pawl.dsl.recording;

import org.jspecify.annotations.NullMarked;
