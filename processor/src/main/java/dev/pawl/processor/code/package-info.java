/** Code of the DSL for operations: what a person would write to ask for them. Knows nothing of who shows it, and why. */
@NullMarked
package dev.pawl.processor.code;

import org.jspecify.annotations.NullMarked;
