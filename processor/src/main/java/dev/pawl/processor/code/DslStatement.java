package dev.pawl.processor.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement of the language.
 *
 * @param begin what it begins with, for example {@code db.alterTable("orders")}
 * @param calls the calls that follow, each with its dot
 */
record DslStatement(String begin, List<String> calls) {

    private static final int WIDTH = 100;

    private static final Pattern ALTERATION = Pattern.compile("db(\\.schema\\(\"(\\\\.|[^\"])*\"\\))?\\.alterTable\\(");

    private static final String INDENT = " ".repeat(8);

    static DslStatement of(String begin, String... calls) {
        return new DslStatement(begin, List.of(calls));
    }

    /** Whether it may go on where another one ends: both alter the same table. */
    boolean continues(DslStatement other) {
        return ALTERATION.matcher(begin).lookingAt() && begin.equals(other.begin);
    }

    DslStatement and(DslStatement next) {
        return new DslStatement(
                begin, Stream.of(calls, next.calls).flatMap(List::stream).toList());
    }

    /** In one line if it is short, or else with a line for each call. */
    String text() {
        String line = begin + String.join("", calls) + ";";
        if (calls.isEmpty() || (calls.size() == 1 && line.length() <= WIDTH) || line.contains("\n")) {
            return line;
        }
        List<String> lines = new ArrayList<>(List.of(begin));
        calls.forEach(call -> lines.add(INDENT + call));
        return String.join("\n", lines) + ";";
    }
}
