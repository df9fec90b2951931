package dev.pawl.processor.typing.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function.
 *
 * @param name its name; null if it has none
 * @param type its type; of the last one of a variadic function an array
 * @param isOptional whether it has a default
 */
public record Parameter(@Nullable String name, SqlType type, boolean isOptional) {}
