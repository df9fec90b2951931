package dev.pawl.processor.lint;

/**
 * How files are judged.
 *
 * @param isFromEmpty whether they are the whole history, so that what they do not make does not exist
 * @param isAutocommit whether each statement is a transaction of its own
 * @param postgres the oldest major version of PostgreSQL that they run on
 */
public record LintOptions(boolean isFromEmpty, boolean isAutocommit, int postgres) {}
