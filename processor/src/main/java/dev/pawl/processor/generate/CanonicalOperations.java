package dev.pawl.processor.generate;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;

/** SHA-256 over the canonical form of the operations, in which SQL is the tokens of PostgreSQL's scanner. */
final class CanonicalOperations implements ChecksumAlgorithm {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String digits(List<Operation> operations, SqlTexts texts) {
        return Sha256.of(CanonicalForm.of(operations, texts));
    }
}
