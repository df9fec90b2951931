/**
 * Files that migrations name: where they are, what they hold, and what keeps them from being used. Knows nothing of tables;
 * whether a value fits its column is a question for rules.
 */
@NullMarked
package dev.pawl.processor.resource;

import org.jspecify.annotations.NullMarked;
