package dev.pawl.processor.evaluate;

import dev.pawl.dsl.InvalidArgument;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.value.Value;
import java.util.List;

/** Finds the argument that the DSL does not take. */
final class Blame {

    private Blame() {}

    /** The place of the argument to blame: the one that the DSL says, or a blank one, or the first. */
    static Location of(IllegalArgumentException problem, List<Value> arguments, Location call) {
        if (problem instanceof InvalidArgument invalid && invalid.position() < arguments.size()) {
            return arguments.get(Math.max(0, invalid.position())).location();
        }
        return arguments.stream()
                .filter(argument -> argument.object() instanceof String text && text.isBlank())
                .findFirst()
                .or(() -> arguments.stream().findFirst())
                .map(Value::location)
                .orElse(call);
    }
}
