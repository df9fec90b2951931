/** What generated code says about migrations, and how registries are found. */
@NullMarked
package dev.pawl.runtime.registry;

import org.jspecify.annotations.NullMarked;
