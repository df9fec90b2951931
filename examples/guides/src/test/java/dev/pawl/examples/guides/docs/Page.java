package dev.pawl.examples.guides.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown.
 *
 * @param file where it is
 * @param lines its text
 */
record Page(Path file, List<String> lines) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern MARKER = Pattern.compile("<!-- sample: (\\S+) -->");
    private static final String FENCE = "```";

    static Page read(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its path from the top of the repository, with slashes. */
    String name() {
        return Repository.ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** The targets of its links that are files or headings, as written. */
    List<String> links() {
        String prose = String.join("\n", prose()).replaceAll("`[^`]*`", "");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** What can be written behind {@code #} to come to one of its headings. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        for (String line : prose()) {
            if (line.matches("#+ .*")) {
                String anchor = line.replaceFirst("#+ ", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replaceAll("\\s", "-");
                String unique = anchor;
                for (int i = 1; !anchors.add(unique); i++) {
                    unique = anchor + "-" + i;
                }
            }
        }
        return anchors;
    }

    /** Its fenced blocks, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = end(i);
                blocks.add(new Block(this, i + 1, end, lines.get(i).substring(FENCE.length()), marker(i)));
                i = end;
            }
        }
        return blocks;
    }

    private String marker(int fence) {
        Matcher marker = MARKER.matcher(fence == 0 ? "" : lines.get(fence - 1).strip());
        return marker.matches() ? marker.toMatchResult().group(1) : "";
    }

    private int end(int fence) {
        for (int i = fence + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new AssertionError(name() + ":" + (fence + 1) + ": the block does not end");
    }

    /** Its text without what stands in blocks. */
    List<String> prose() {
        List<String> prose = new ArrayList<>(lines);
        blocks().forEach(block -> prose.subList(block.from(), block.to()).replaceAll(line -> ""));
        return prose;
    }

    /** The lines that are markers, whether or not a block follows them. */
    List<String> markers() {
        return prose().stream()
                .filter(line -> MARKER.matcher(line.strip()).matches())
                .toList();
    }
}
