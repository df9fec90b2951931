package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;
import java.util.List;

/**
 * What came of reading {@code up} or {@code down}.
 *
 * @param location the method
 * @param operations what it asks for, in order, as far as it could be read
 * @param unreadable what could not be read
 * @param invalidArguments what the DSL did not take
 * @param leftToJavac whether it does not type-check, so that the compiler itself will say what is wrong
 */
public record Body(
        Location location,
        List<WrittenOperation> operations,
        List<UnreadableCode> unreadable,
        List<InvalidArgument> invalidArguments,
        boolean leftToJavac) {

    /** Whether all of it was read, so that what it asks for is known. */
    public boolean isComplete() {
        return unreadable.isEmpty() && invalidArguments.isEmpty() && !leftToJavac;
    }
}
