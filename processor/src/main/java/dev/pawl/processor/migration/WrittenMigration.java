package dev.pawl.processor.migration;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.runtime.plan.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
 * @param provenance how it came into this compilation
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
        Optional<Body> down,
        Provenance provenance) {

    /**
     * The value of an annotation's element.
     *
     * @param value the value
     * @param location where it was written
     * @param <T> its type
     */
    public record Annotated<T>(T value, Location location) {}

    /** The same with bodies that something was done to. */
    public WrittenMigration with(UnaryOperator<Body> change) {
        return new WrittenMigration(
                qualifiedName,
                simpleName,
                location,
                version,
                description,
                phase,
                baseline,
                shapeProblems,
                allowances,
                irreversible,
                up.map(change),
                down.map(change),
                provenance);
    }

    /** The files that it was made of, each once. */
    public List<SourceFile> files() {
        return Stream.concat(up.stream(), down.stream())
                .flatMap(body -> body.files().stream())
                .distinct()
                .toList();
    }

    /** Whether this compilation sees its source, so that something can be said of it. */
    public boolean isSource() {
        return provenance == Provenance.SOURCE;
    }

    /** Whether all of it was read and can be replayed. */
    public boolean isComplete() {
        return shapeProblems.isEmpty()
                && up.map(Body::isComplete).orElse(false)
                && down.map(Body::isComplete).orElse(true);
    }
}
