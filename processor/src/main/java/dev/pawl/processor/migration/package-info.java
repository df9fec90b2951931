/**
 * Migrations as they were written: what the annotations say, the operations that the bodies ask for, and the place in
 * the source of each. The evaluator makes them, the rules and the replay read them.
 */
@NullMarked
package dev.pawl.processor.migration;

import org.jspecify.annotations.NullMarked;
