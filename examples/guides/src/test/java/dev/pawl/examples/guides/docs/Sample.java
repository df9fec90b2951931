package dev.pawl.examples.guides.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a marker names: {@code <path>}, {@code <path>#<region>}, or {@code <path>#type} for a class
 * without its package. Above a part of a Java file stand the imports that it needs, unless a sample further up on the same
 * page has shown them: so whoever copies knows where everything comes from.
 */
final class Sample {

    private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.]+\\.(\\w+|\\*);");

    /** What samples of this page have shown already, of each file. */
    private final Set<String> shown = new HashSet<>();

    /** The lines of the file or of the region, without the indentation that they have in common. */
    List<String> lines(String marker) {
        String[] parts = marker.split("#", 2);
        Path file = Repository.ROOT.resolve(parts[0]);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("there is no " + marker);
        }
        try {
            List<String> all = Files.readAllLines(file);
            List<String> part = unindented(parts.length == 1 ? all : region(marker, all, parts[1]));
            List<String> imports = parts[0].endsWith(".java") ? imports(parts[0], all, part) : List.of();
            return joined(imports, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The imports of a file that a part of it needs and that nobody has seen yet. */
    private List<String> imports(String file, List<String> all, List<String> part) {
        List<String> imports = new ArrayList<>();
        for (String line : all) {
            Matcher matcher = IMPORT.matcher(line);
            if (matcher.matches() && isUsed(matcher.group(1), part) && shown.add(file + " " + line)) {
                imports.add(line);
            }
        }
        return part.stream().anyMatch(line -> IMPORT.matcher(line).matches()) ? List.of() : imports;
    }

    private static boolean isUsed(String name, List<String> part) {
        Pattern use = name.equals("*") ? Pattern.compile("") : Pattern.compile("\\b" + name + "\\b");
        return part.stream().anyMatch(line -> use.matcher(line).find());
    }

    private static List<String> joined(List<String> imports, List<String> part) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < imports.size(); i++) {
            boolean isFirstOther = i > 0 && isStatic(imports.get(i - 1)) && !isStatic(imports.get(i));
            lines.addAll(isFirstOther ? List.of("", imports.get(i)) : List.of(imports.get(i)));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(part);
        return lines;
    }

    private static boolean isStatic(String line) {
        return line.startsWith("import static ");
    }

    private static List<String> region(String marker, List<String> lines, String name) {
        if (name.equals("type")) {
            return lines.subList(afterPackage(lines), lines.size());
        }
        int begin = index(lines, 0, "region " + name);
        int end = index(lines, begin, "endregion");
        if (begin < 0 || end < 0) {
            throw new AssertionError("there is no region of that name: " + marker);
        }
        return lines.subList(begin + 1, end);
    }

    private static int afterPackage(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).matches("(package .*;)?")) {
            first++;
        }
        return first;
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
