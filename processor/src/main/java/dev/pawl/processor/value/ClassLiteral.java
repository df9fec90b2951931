package dev.pawl.processor.value;

import java.util.Optional;

/**
 * A class literal. The class may only be in the making, so that it stands for its names.
 *
 * @param simpleName what {@code getSimpleName()} gives
 * @param name what {@code getName()} gives
 */
public record ClassLiteral(String simpleName, String name) {

    /** What a method without arguments gives; empty if it cannot be told. */
    public Optional<Object> call(String method) {
        return switch (method) {
            case "getSimpleName" -> Optional.of(simpleName);
            case "getName" -> Optional.of(name);
            default -> Optional.empty();
        };
    }
}
