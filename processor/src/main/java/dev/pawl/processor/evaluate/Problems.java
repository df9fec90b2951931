package dev.pawl.processor.evaluate;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.InvalidArgument;
import dev.pawl.processor.migration.UnreadableCode;
import dev.pawl.processor.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is wrong with a body, each thing once however often a loop or a call comes by. */
public final class Problems {

    private final List<UnreadableCode> unreadable = new ArrayList<>();
    private final List<InvalidArgument> invalidArguments = new ArrayList<>();
    private boolean statementIsLeftToJavac;
    private boolean isLeftToJavac;

    /** Reads a statement. If it turns out that javac refuses it, nothing else is said about it. */
    void inStatement(Runnable reading) {
        int unreadableBefore = unreadable.size();
        int invalidBefore = invalidArguments.size();
        boolean enclosing = statementIsLeftToJavac;
        statementIsLeftToJavac = false;
        reading.run();
        if (statementIsLeftToJavac) {
            unreadable.subList(unreadableBefore, unreadable.size()).clear();
            invalidArguments.subList(invalidBefore, invalidArguments.size()).clear();
        }
        statementIsLeftToJavac = enclosing;
    }

    public void unreadable(Location location, Wording wording) {
        if (isNew(unreadable, known -> known.location().equals(location))) {
            unreadable.add(new UnreadableCode(location, wording.what(), wording.why(), wording.instead()));
        }
    }

    void invalid(Location location, String problem) {
        InvalidArgument invalid = new InvalidArgument(location, problem);
        if (isNew(invalidArguments, invalid::equals)) {
            invalidArguments.add(invalid);
        }
    }

    void leaveToJavac() {
        statementIsLeftToJavac = true;
        isLeftToJavac = true;
    }

    private static <T> boolean isNew(List<T> known, Predicate<T> same) {
        return known.stream().noneMatch(same);
    }

    public List<UnreadableCode> unreadable() {
        return List.copyOf(unreadable);
    }

    public List<InvalidArgument> invalidArguments() {
        return List.copyOf(invalidArguments);
    }

    public boolean isLeftToJavac() {
        return isLeftToJavac;
    }

    boolean isEmpty() {
        return unreadable.isEmpty() && invalidArguments.isEmpty() && !isLeftToJavac;
    }
}
