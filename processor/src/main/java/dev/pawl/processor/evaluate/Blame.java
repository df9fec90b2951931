package dev.pawl.processor.evaluate;

import dev.pawl.dsl.InvalidArgument;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.value.Value;
import java.util.List;

/** Finds the argument that the DSL does not take. */
final class Blame {

    private Blame() {}

    /** The place of the argument that the DSL says, or of the last one if that is missing, or of the call. */
    static Location of(IllegalArgumentException problem, List<Value> arguments, Location call) {
        if (!(problem instanceof InvalidArgument invalid) || arguments.isEmpty()) {
            return call;
        }
        int position = Math.max(0, Math.min(invalid.position(), arguments.size() - 1));
        return arguments.get(position).location();
    }
}
