/** Makes a class loader of what {@code --classpath} names. */
@NullMarked
package dev.pawl.cli.internal.classpath;

import org.jspecify.annotations.NullMarked;
