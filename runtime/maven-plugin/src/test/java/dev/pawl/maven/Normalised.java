package dev.pawl.maven;

import java.nio.file.Path;

/** Output without what differs from run to run - times, durations, ports, folders - and without Maven's advice. */
final class Normalised {

    private Normalised() {}

    static String text(String output, Path project) {
        return output.replace(project.toString(), "shop")
                .replaceAll("\u001B\\[[0-9;]*m", "")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?", "2026-01-15 09:30:00")
                .replaceAll(" {2,}\\d+ ms\\b", "     12 ms") // in a column
                .replaceAll("\\b\\d+(\\.\\d+)? (ms|s)\\b", "12 ms")
                .replaceAll("localhost:\\d{4,}", "localhost:5432")
                .replaceAll("test_\\d+", "shop")
                .replaceAll("\\b[\\w.-]+/\\d+/[0-9a-f]{4}\\b", "ci/4711/e8fe")
                .replaceAll("2\\d{3}_\\d\\d_\\d\\d_(\\d{3})L", "2026_01_16_$1L")
                .replaceAll("\\b(?!202601)2\\d{7}(\\d{3})\\b", "20260116$1")
                .replaceAll("(?m) -> \\[Help 1]$", "")
                .replaceAll("(?m)^\\[ERROR] *(To see the full|Re-run Maven|For more info|\\[Help|$).*\\R?", "")
                .replaceAll("(?m)[ \\t]+$", "")
                .strip();
    }
}
