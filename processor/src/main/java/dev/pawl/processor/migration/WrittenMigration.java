package dev.pawl.processor.migration;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A migration class as it was written.
 *
 * @param qualifiedName the class's binary name
 * @param simpleName the class's simple name
 * @param location the class
 * @param version the version
 * @param description the description
 * @param phase the phase
 * @param baseline whether it describes a database that existed before
 * @param shapeProblems what makes the class unusable as a migration; usually empty
 * @param allowances the hazards that it accepts
 * @param irreversible why it cannot be undone, when it says so
 * @param up the body of {@code up}; empty when the class has none
 * @param down the body of {@code down}; empty when it is to be derived
 */
public record WrittenMigration(
        String qualifiedName,
        String simpleName,
        Location location,
        Annotated<Long> version,
        Annotated<String> description,
        Phase phase,
        boolean baseline,
        List<ShapeProblem> shapeProblems,
        List<Allowance> allowances,
        Optional<Annotated<String>> irreversible,
        Optional<Body> up,
        Optional<Body> down) {

    /**
     * The value of an annotation's element.
     *
     * @param value the value
     * @param location where it was written
     * @param <T> its type
     */
    public record Annotated<T>(T value, Location location) {}

    /** Whether all of it was read and can be replayed. */
    public boolean isComplete() {
        return shapeProblems.isEmpty()
                && up.map(Body::isComplete).orElse(false)
                && down.map(Body::isComplete).orElse(true);
    }
}
