package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of Pawl's where nothing reads it.
 *
 * @param annotation its simple name
 * @param kind the kind of declaration that bears it
 * @param bearer the simple name of that declaration
 * @param migration the simple name of the migration that it is part of; null if it is part of none
 * @param location the annotation
 */
public record StrayAnnotation(
        String annotation,
        Kind kind,
        String bearer,
        @Nullable String migration,
        Location location) {

    /** What may bear an annotation. */
    public enum Kind {
        /** A class, or an interface and the like, that is no migration. */
        CLASS,
        /** A class inside a method, which annotation processors are not shown. */
        LOCAL_CLASS,
        /** A method that is neither {@code up} nor {@code down} of a migration. */
        METHOD
    }
}
