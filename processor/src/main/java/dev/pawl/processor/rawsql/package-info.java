/** What stands in SQL that a migration brings as text. */
@NullMarked
package dev.pawl.processor.rawsql;

import org.jspecify.annotations.NullMarked;
