package dev.pawl.processor.reading;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.evaluate.DslClasses;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.WrittenMigration.Annotated;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * What the annotations say that a migration has. Where a value is missing or does not type-check, javac says so, and
 * does not run processors at all.
 */
final class MigrationAnnotations {

    private final Annotations annotations;
    private final Optional<Annotations.Written> migration;
    private final Location place;

    MigrationAnnotations(Annotations annotations, Location place) {
        this.annotations = annotations;
        this.migration = annotations.of(Migration.class);
        this.place = place;
    }

    Annotated<Long> version() {
        return annotated(migration, "version", Long.class).orElse(new Annotated<>(0L, place));
    }

    Annotated<String> description() {
        return annotated(migration, "description", String.class).orElse(new Annotated<>("", place));
    }

    Phase phase() {
        return migration
                .flatMap(written -> written.value("phase", VariableElement.class))
                .flatMap(constant -> DslClasses.constant(
                        Phase.class, constant.getSimpleName().toString()))
                .map(Phase.class::cast)
                .orElse(Phase.EXPAND);
    }

    boolean baseline() {
        return migration
                .flatMap(written -> written.value("baseline", Boolean.class))
                .orElse(false);
    }

    Optional<Annotated<String>> irreversible() {
        return annotated(annotations.of(Irreversible.class), "because", String.class);
    }

    private static <T> Optional<Annotated<T>> annotated(
            Optional<Annotations.Written> annotation, String element, Class<T> type) {
        return annotation.flatMap(
                written -> written.value(element, type).map(value -> new Annotated<>(value, written.place(element))));
    }

    /** The hazards that a declaration accepts. */
    static List<Allowance> allowances(Annotations annotations, Allowance.Scope scope) {
        return annotations.of(Allow.class, Allow.All.class).stream()
                .map(written -> allowance(written, scope))
                .toList();
    }

    private static Allowance allowance(Annotations.Written written, Allowance.Scope scope) {
        return new Allowance(
                written.value("value", String.class).orElse(""),
                written.place("value"),
                written.value("because", String.class).orElse(""),
                written.place("because"),
                scope);
    }
}
