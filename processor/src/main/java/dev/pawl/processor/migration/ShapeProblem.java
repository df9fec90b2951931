package dev.pawl.processor.migration;

/**
 * What makes a class unusable as a migration.
 *
 * @param words to go behind the name of the class, for example {@code is abstract}
 * @param isOfWayBack whether its {@code down} is what is wrong
 */
public record ShapeProblem(String words, boolean isOfWayBack) {}
