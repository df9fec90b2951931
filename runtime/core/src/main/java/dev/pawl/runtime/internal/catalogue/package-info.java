/** Internal. */
@NullMarked
package dev.pawl.runtime.internal.catalogue;

import org.jspecify.annotations.NullMarked;
