package dev.pawl.processor.earlier;

import dev.pawl.dsl.Phase;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenMigration.Annotated;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.runtime.plan.SourceFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration as it is kept between compilations: what it does, without where that was written.
 *
 * @param version the version
 * @param className the class's binary name
 * @param name the class's simple name
 * @param description the description
 * @param phase the phase
 * @param baseline whether it describes a database that existed before
 * @param irreversible why it cannot be undone, when it says so
 * @param up what {@code up} asks for
 * @param down what {@code down} asks for; null when it is derived
 * @param files the files that it was made of
 */
record StoredMigration(
        long version,
        String className,
        String name,
        String description,
        Phase phase,
        boolean baseline,
        @Nullable String irreversible,
        List<Operation> up,
        @Nullable Down down,
        List<SourceFile> files) {

    /**
     * What {@code down} asks for, perhaps nothing.
     *
     * @param operations the operations
     */
    record Down(List<Operation> operations) {}

    static StoredMigration of(WrittenMigration migration) {
        return new StoredMigration(
                migration.version().value(),
                migration.qualifiedName(),
                migration.simpleName(),
                migration.description().value(),
                migration.phase(),
                migration.baseline(),
                migration.irreversible().map(Annotated::value).orElse(null),
                migration.up().map(StoredMigration::operations).orElse(List.of()),
                migration.down().map(body -> new Down(operations(body))).orElse(null),
                migration.files());
    }

    private static List<Operation> operations(Body body) {
        return body.operations().stream().map(WrittenOperation::operation).toList();
    }

    /**
     * The migration for another replay.
     *
     * @param location the place to point at when it does not fit any more
     * @param provenance where it comes from
     */
    WrittenMigration written(Location location, Provenance provenance) {
        return new WrittenMigration(
                className,
                name,
                location,
                new Annotated<>(version, location),
                new Annotated<>(description, location),
                phase,
                baseline,
                List.of(),
                List.of(),
                Optional.ofNullable(irreversible).map(reason -> new Annotated<>(reason, location)),
                Optional.of(body(up, files, location)),
                Optional.ofNullable(down).map(back -> body(back.operations, List.of(), location)),
                provenance);
    }

    private static Body body(List<Operation> operations, List<SourceFile> files, Location location) {
        Origin origin = new Origin(location, List.of());
        return new Body(
                location,
                operations.stream()
                        .map(operation -> new WrittenOperation(operation, origin))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                files,
                false);
    }
}
