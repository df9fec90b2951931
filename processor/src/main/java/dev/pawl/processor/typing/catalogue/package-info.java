/**
 * What PostgreSQL brings: the types, functions, operators and casts of {@code pg_catalog} in each supported version, read from a
 * list that is made of real servers.
 */
@NullMarked
package dev.pawl.processor.typing.catalogue;

import org.jspecify.annotations.NullMarked;
