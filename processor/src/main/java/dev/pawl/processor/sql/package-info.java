/** SQL as text: just enough of PostgreSQL's lexical rules to know names, strings and calls apart. No grammar. */
@NullMarked
package dev.pawl.processor.sql;

import org.jspecify.annotations.NullMarked;
