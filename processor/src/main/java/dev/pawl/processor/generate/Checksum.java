package dev.pawl.processor.generate;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;

/** Tells whether a migration still does what it did when it was applied. */
public final class Checksum {

    private Checksum() {}

    /**
     * The SHA-256 over the canonical form of operations, as lower-case hexadecimal digits.
     *
     * @param operations what {@code up} asks for, in order
     * @param texts what reads the texts in them
     */
    public static String of(List<Operation> operations, SqlTexts texts) {
        return Sha256.of(CanonicalForm.of(operations, texts));
    }
}
