package dev.pawl.examples.benchmarks;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code -Xlog:gc} tells, for example {@code Pause Young (Normal) 123M->45M(256M) 7.890ms}. */
final class HeapLog {

    private static final Pattern BEFORE = Pattern.compile("(\\d+)M->\\d+M\\(");

    private HeapLog() {}

    /** The most that was on the heap when a collection began. */
    static long highestMegabytes(List<String> lines) {
        return lines.stream()
                .flatMap(line -> BEFORE.matcher(line).results())
                .map(MatchResult::group)
                .mapToLong(found -> Long.parseLong(found.substring(0, found.indexOf('M'))))
                .max()
                .orElse(0);
    }
}
