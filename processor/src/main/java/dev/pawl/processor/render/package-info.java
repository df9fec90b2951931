/** The SQL of the parts that several operations share: columns, constraints, indexes, rows. */
@NullMarked
package dev.pawl.processor.render;

import org.jspecify.annotations.NullMarked;
