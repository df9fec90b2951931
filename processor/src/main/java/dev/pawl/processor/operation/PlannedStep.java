package dev.pawl.processor.operation;

import java.util.List;

/**
 * Statements that are carried out together.
 *
 * @param statements one, or several that commit together
 */
public record PlannedStep(List<Statement> statements) {

    /** How it is run. */
    public Execution execution() {
        return statements.get(0).execution();
    }

    /** Whether it may take long, because it reads rows under locks that block nobody. */
    public boolean isPatient() {
        return statements.stream()
                        .anyMatch(statement -> !statement.effects().work().isEmpty())
                && statements.stream()
                        .flatMap(statement -> statement.effects().locks().values().stream())
                        .noneMatch(LockMode::blocksWriters);
    }
}
