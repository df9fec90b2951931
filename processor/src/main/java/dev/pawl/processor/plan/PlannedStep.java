package dev.pawl.processor.plan;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.Requirement;
import dev.pawl.processor.effect.Statement;
import dev.pawl.runtime.plan.LockMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that are carried out together.
 *
 * @param statements one, or several that commit together
 * @param locks the strongest lock that they take on each table that others use, in the order in which they take them
 * @param requirements what must hold when it is begun, or else it or a later step of the same operation fails
 */
public record PlannedStep(
        List<Statement> statements, Map<QualifiedName, LockMode> locks, List<Requirement> requirements) {

    /** Keeps a copy of the map, in its order. */
    public PlannedStep {
        locks = Collections.unmodifiableMap(new LinkedHashMap<>(locks));
    }

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
