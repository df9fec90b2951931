package dev.pawl.cli.internal.page;

import java.util.regex.Pattern;

/** Makes text of Markdown: blocks of code are indented, and links are what they are called. */
final class PlainText {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((https?:[^)]+)?[^)]*\\)");

    private PlainText() {}

    static String of(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean isCode = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                isCode = !isCode;
            } else if (isCode) {
                text.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
            } else {
                text.append(prose(line)).append('\n');
            }
        }
        return text.toString().strip();
    }

    private static String prose(String line) {
        return LINK.matcher(line.replaceFirst("^#+ ", ""))
                .replaceAll(link -> link.group(1) + (link.group(2) == null ? "" : " (" + link.group(2) + ")"))
                .replace("**", "");
    }
}
