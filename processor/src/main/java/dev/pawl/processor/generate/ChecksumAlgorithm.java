package dev.pawl.processor.generate;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;

/** A way to make checksums. What it makes stands in the databases and lock files of users, so that it stays as it is for ever. */
interface ChecksumAlgorithm {

    /** The number that stands before its checksums. */
    int number();

    /**
     * The checksum, as 64 hexadecimal digits in lower case.
     *
     * @param operations what {@code up} asks for, in order
     * @param texts what reads the texts in them
     */
    String digits(List<Operation> operations, SqlTexts texts);
}
