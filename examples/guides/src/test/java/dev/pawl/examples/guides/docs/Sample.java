package dev.pawl.examples.guides.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The part of a file that a marker names: {@code <path>}, {@code <path>#<region>}, or {@code <path>#type} for a class
 * without its package and imports.
 */
final class Sample {

    private Sample() {}

    /** The lines of the file or of the region, without the indentation that they have in common. */
    static List<String> lines(String marker) {
        String[] parts = marker.split("#", 2);
        Path file = Repository.ROOT.resolve(parts[0]);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("there is no " + marker);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return unindented(parts.length == 1 ? lines : region(marker, lines, parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> region(String marker, List<String> lines, String name) {
        if (name.equals("type")) {
            return lines.subList(afterImports(lines), lines.size());
        }
        int begin = index(lines, 0, "region " + name);
        int end = index(lines, begin, "endregion");
        if (begin < 0 || end < 0) {
            throw new AssertionError("there is no region of that name: " + marker);
        }
        return lines.subList(begin + 1, end);
    }

    private static int afterImports(List<String> lines) {
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("(package|import) .*;")) {
                first = i + 1;
            }
        }
        return lines.get(first).isBlank() ? first + 1 : first;
    }

    private static int index(List<String> lines, int from, String words) {
        for (int i = Math.max(from, 0); i < lines.size(); i++) {
            if (lines.get(i).strip().matches("(//|#|--|<!--) " + words + "( -->)?")) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> unindented(List<String> lines) {
        int common = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .filter(line -> !line.strip().matches("(//|#|--|<!--) (region \\S+|endregion)( -->)?"))
                .map(line -> line.isBlank() ? "" : line.substring(common))
                .toList();
    }
}
