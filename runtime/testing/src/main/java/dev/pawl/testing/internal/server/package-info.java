/** The machine that the server of the tests runs on. */
@NullMarked
package dev.pawl.testing.internal.server;

import org.jspecify.annotations.NullMarked;
