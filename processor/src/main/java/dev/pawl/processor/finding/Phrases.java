package dev.pawl.processor.finding;

import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import java.util.Collection;
import java.util.List;

/** Parts of messages. */
public final class Phrases {

    private static final int LONGEST = 40;

    private Phrases() {}

    /** Names in backticks: {@code `a`, `b` and `c`}. */
    public static String names(Collection<String> names) {
        return joined(names.stream().map(name -> "`" + name + "`").toList());
    }

    /** Words as a sentence lists them: {@code a, b and c}. */
    public static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Code or SQL in backticks, on one line and cut off where it is long. */
    public static String code(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST - 3) + "..." : line) + "`";
    }

    /** That another name was probably meant. */
    public static Fix didYouMean(String meant) {
        return Fix.words("did you mean `" + meant + "`?").meaning(Place.PART, DslCode.string(meant));
    }
}
