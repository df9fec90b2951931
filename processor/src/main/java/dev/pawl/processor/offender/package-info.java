/** The rows that would make a statement fail, and how to ask for them before. */
@NullMarked
package dev.pawl.processor.offender;

import org.jspecify.annotations.NullMarked;
