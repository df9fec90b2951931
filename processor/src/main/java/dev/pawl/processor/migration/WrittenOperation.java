package dev.pawl.processor.migration;

import dev.pawl.dsl.operation.Operation;

/**
 * An operation and the place where it was written.
 *
 * @param operation what was asked for
 * @param origin where
 */
public record WrittenOperation(Operation operation, Origin origin) {}
