/**
 * The command line. {@link dev.pawl.cli.PawlCommand} is what applications and build tools call; everything else here is
 * one class per command and the options that they share.
 */
@NullMarked
package dev.pawl.cli;

import org.jspecify.annotations.NullMarked;
