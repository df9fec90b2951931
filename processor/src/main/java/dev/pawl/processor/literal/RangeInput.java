package dev.pawl.processor.literal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ranges with bounds that need no quotes.
 *
 * @param bound what reads a bound
 * @see <a href="https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-IO">Range Input/Output</a>
 */
record RangeInput(Input bound) implements Input {

    private static final Pattern RANGE =
            Pattern.compile("[\\[(](?<lower>[^,)\\]\"\\\\]*),(?<upper>[^,)\\]\"\\\\]*)[\\])]");

    @Override
    public Verdict read(String text) {
        String range = Input.trimmed(text);
        if (range.toLowerCase(Locale.ROOT).equals("empty")) {
            return Verdict.taken(null);
        }
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return range.matches("(?s)[\\[(].*[\"\\\\].*") ? Verdict.UNKNOWN : Verdict.malformed();
        }
        Verdict lower = bound(matcher.group("lower"));
        Verdict upper = bound(matcher.group("upper"));
        if (lower instanceof Verdict.Refused || upper instanceof Verdict.Refused) {
            return lower instanceof Verdict.Refused ? lower : upper;
        }
        if (lower instanceof Verdict.Taken from && upper instanceof Verdict.Taken to) {
            return isAfter(from.value(), to.value())
                    ? Verdict.refused("22000", "its lower bound is above its upper bound")
                    : Verdict.taken(null);
        }
        return Verdict.UNKNOWN;
    }

    private Verdict bound(String text) {
        return text.isEmpty() ? Verdict.taken(null) : bound.read(text);
    }

    @SuppressWarnings("unchecked") // both come from the same reader
    private static boolean isAfter(@Nullable Object lower, @Nullable Object upper) {
        return lower instanceof Comparable<?> from
                && upper != null
                && from.getClass() == upper.getClass()
                && !(from instanceof String)
                && ((Comparable<Object>) from).compareTo(upper) > 0;
    }
}
