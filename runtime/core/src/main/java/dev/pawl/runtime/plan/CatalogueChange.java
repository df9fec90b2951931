package dev.pawl.runtime.plan;

/**
 * An object of the catalogue that a migration makes or takes away. One whose definition changes is taken away and made.
 *
 * @param isMade whether it is there afterwards and was not before, or the other way round
 * @param object the object
 */
public record CatalogueChange(boolean isMade, CatalogueObject object) {}
