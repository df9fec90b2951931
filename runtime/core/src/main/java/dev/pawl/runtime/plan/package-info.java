/**
 * What a migration does, as values: steps of SQL with their effects on a database in use. Written while compiling, read when a
 * migration has to run, and put into words only where a person reads them. Depends on nothing else of Pawl.
 */
@NullMarked
package dev.pawl.runtime.plan;

import org.jspecify.annotations.NullMarked;
