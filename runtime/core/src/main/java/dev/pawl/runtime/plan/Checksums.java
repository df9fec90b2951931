package dev.pawl.runtime.plan;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checksums of what a migration does, one by each algorithm that there has been, so that what an older Pawl has written
 * down can be compared for ever. A checksum is the number of its algorithm, a colon, and lower-case hexadecimal digits.
 *
 * @param all the checksums, that of the newest algorithm first
 */
public record Checksums(List<String> all) {

    private static final Pattern CHECKSUM = Pattern.compile("(\\d{1,9}):[0-9a-f]{64}");

    /** Keeps a copy of the list. */
    public Checksums {
        all = List.copyOf(all);
    }

    /**
     * Reads what {@link #text} gives.
     *
     * @param text checksums with blanks between them
     */
    public static Checksums of(String text) {
        return new Checksums(List.of(text.split(" ", -1)));
    }

    /** Returns what is written down of the migration from now on. */
    public String newest() {
        return all.get(0);
    }

    /**
     * Whether a checksum that was written down is one of these, so that the migration does what it did then.
     *
     * @param recorded the checksum
     */
    public boolean have(String recorded) {
        return all.contains(recorded);
    }

    /**
     * Returns the number of the algorithm of a checksum, if it is of none that there is here. What is no checksum of Pawl is of no
     * algorithm.
     *
     * @param recorded the checksum
     */
    public OptionalInt unknownAlgorithm(String recorded) {
        OptionalInt number = algorithm(recorded);
        return all.stream().anyMatch(each -> algorithm(each).equals(number)) ? OptionalInt.empty() : number;
    }

    /** Returns all of them with blanks between them. */
    public String text() {
        return String.join(" ", all);
    }

    private static OptionalInt algorithm(String checksum) {
        Matcher parts = CHECKSUM.matcher(checksum);
        return parts.matches() ? OptionalInt.of(Integer.parseInt(parts.group(1))) : OptionalInt.empty();
    }
}
