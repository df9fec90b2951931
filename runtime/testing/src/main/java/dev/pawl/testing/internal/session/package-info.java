/** What is asked of a database, and what a database holds. */
@NullMarked
package dev.pawl.testing.internal.session;

import org.jspecify.annotations.NullMarked;
