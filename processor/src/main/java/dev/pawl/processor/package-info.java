/**
 * The annotation processor: reads the migrations of a compilation, replays them, asks the rules, and writes the plans.
 * The parts do the work; here is only the order in which they are called.
 */
@NullMarked
package dev.pawl.processor;

import org.jspecify.annotations.NullMarked;
