/** What is told about migrations: what was done, what is pending, what happens. */
@NullMarked
package dev.pawl.runtime.report;

import org.jspecify.annotations.NullMarked;
