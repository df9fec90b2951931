/** A small history that tests migrate with, compiled by the processor. */
@NullMarked
package dev.pawl.testing.migrations;

import org.jspecify.annotations.NullMarked;
