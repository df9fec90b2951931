/**
 * The Maven plugin: one goal per command of the command line, run on the class path of the project, and {@code verify}. A
 * goal only turns its parameters into arguments; what a command does is in {@code dev.pawl.cli}.
 */
@NullMarked
package dev.pawl.maven;

import org.jspecify.annotations.NullMarked;
