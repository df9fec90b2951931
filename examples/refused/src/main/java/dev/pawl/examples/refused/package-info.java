/** The migrations of this example are in {@code src/refused/java}, where no build compiles them: they must not. */
package dev.pawl.examples.refused;
