/** What a migrator was given. */
@NullMarked
package dev.pawl.runtime.internal.settings;

import org.jspecify.annotations.NullMarked;
