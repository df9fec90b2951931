/**
 * Runs javac on the migrations of this example, which are in {@code src/refused/java}, where no build compiles them: they
 * must not compile.
 */
package dev.pawl.examples.refused;
