package dev.pawl.processor.generate;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.Checksums;
import java.util.List;

/** Tells whether a migration still does what it did when it was applied. */
public final class Checksum {

    /** All that there have been, the newest first. */
    static final List<ChecksumAlgorithm> ALGORITHMS = List.of(new CanonicalOperations());

    private Checksum() {}

    /**
     * The checksums of operations, by all algorithms.
     *
     * @param operations what {@code up} asks for, in order
     * @param texts what reads the texts in them
     */
    public static Checksums of(List<Operation> operations, SqlTexts texts) {
        return new Checksums(ALGORITHMS.stream()
                .map(algorithm -> algorithm.number() + ":" + algorithm.digits(operations, texts))
                .toList());
    }
}
