/** What is known about the types of PostgreSQL: which there are, what casts one to another, which can be joined. */
@NullMarked
package dev.pawl.processor.type;

import org.jspecify.annotations.NullMarked;
