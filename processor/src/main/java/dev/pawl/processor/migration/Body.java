package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.runtime.plan.SourceFile;
import java.util.List;

/**
 * What came of reading {@code up} or {@code down}.
 *
 * @param location the method
 * @param operations what it asks for, in order, as far as it could be read
 * @param unreadable what could not be read
 * @param invalidArguments what the DSL did not take
 * @param unusableFiles what is wrong with files that it names
 * @param files the files that it was made of
 * @param leftToJavac whether it does not type-check, so that the compiler itself will say what is wrong
 */
public record Body(
        Location location,
        List<WrittenOperation> operations,
        List<UnreadableCode> unreadable,
        List<InvalidArgument> invalidArguments,
        List<UnusableFile> unusableFiles,
        List<SourceFile> files,
        boolean leftToJavac) {

    /**
     * A body whose files, if it names any, are yet to be read.
     */
    public Body(
            Location location,
            List<WrittenOperation> operations,
            List<UnreadableCode> unreadable,
            List<InvalidArgument> invalidArguments,
            boolean leftToJavac) {
        this(location, operations, unreadable, invalidArguments, List.of(), List.of(), leftToJavac);
    }

    /** The same with other operations in the place of its own. */
    Body with(List<WrittenOperation> others) {
        return new Body(location, others, unreadable, invalidArguments, unusableFiles, files, leftToJavac);
    }

    /** Whether all of it was read, so that what it asks for is known. */
    public boolean isComplete() {
        return unreadable.isEmpty() && invalidArguments.isEmpty() && !leftToJavac;
    }
}
