package dev.pawl.dsl.operation;

import dev.pawl.dsl.Resource;
import dev.pawl.dsl.internal.OutsideChecksum;
import java.util.List;

/**
 * Rows that a file holds. A migration names the file; the processor reads it.
 *
 * @param resource the file
 * @param sha256 the SHA-256 of its text as lower-case hexadecimal digits; empty until it was read
 * @param rows the values, a list for each row in the order of the columns; empty until it was read
 */
public record FileRows(
        @OutsideChecksum Resource resource,
        String sha256,
        @OutsideChecksum List<List<Object>> rows) {

    /**
     * Rows that are yet to be read.
     *
     * @param resource the file
     */
    public FileRows(Resource resource) {
        this(resource, "", List.of());
    }
}
