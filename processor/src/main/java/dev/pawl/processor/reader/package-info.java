/**
 * What statements of SQL do, as their trees show: the operations that they amount to, and of what no operation covers, what
 * is made and dropped, locks, work and hazards. Judges nothing.
 */
@NullMarked
package dev.pawl.processor.reader;

import org.jspecify.annotations.NullMarked;
