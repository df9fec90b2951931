package dev.pawl.processor.earlier;

import java.util.function.Predicate;

/**
 * What another module tells of its migrations.
 *
 * @param name its registry
 * @param text the migrations
 * @param hasClass whether there is a class of a binary name; what an incremental build left of the registry may be outdated
 */
record OtherRegistry(String name, String text, Predicate<String> hasClass) {}
