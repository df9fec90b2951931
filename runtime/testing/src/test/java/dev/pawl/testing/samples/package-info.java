/** What the manual shows. */
@NullMarked
package dev.pawl.testing.samples;

import org.jspecify.annotations.NullMarked;
