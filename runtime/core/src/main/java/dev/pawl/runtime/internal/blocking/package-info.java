/** Who is in the way, what a failure of the server or the connection means, and how to wait politely. */
@NullMarked
package dev.pawl.runtime.internal.blocking;

import org.jspecify.annotations.NullMarked;
