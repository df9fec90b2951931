package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function.
 *
 * @param arguments the types of the arguments, in the order in which they are written
 * @param names the names before the arguments, null for those without
 * @param isVariadic whether the last one is marked VARIADIC
 */
public record Call(List<SqlType> arguments, List<@Nullable String> names, boolean isVariadic) {

    boolean hasNames() {
        return names.stream().anyMatch(name -> name != null);
    }
}
