package dev.pawl.processor.evaluate;

import dev.pawl.processor.diagnostic.Location;
import java.util.List;
import java.util.function.Predicate;

/** Finds the argument that the DSL does not take. */
final class Blame {

    private Blame() {}

    /** The place of the argument to blame: the one that the problem names, or a blank one, or the first. */
    static Location of(String problem, List<Value> arguments, Location call) {
        Predicate<Value> named = argument -> problem.endsWith("not " + argument.object());
        Predicate<Value> blank = argument -> argument.object() instanceof String text && text.isBlank();
        return arguments.stream()
                .filter(named.or(blank))
                // of two equal numbers the later one is measured against the earlier
                .reduce((earlier, later) -> later)
                .or(() -> arguments.stream().findFirst())
                .map(Value::location)
                .orElse(call);
    }
}
