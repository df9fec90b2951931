package dev.pawl.runtime.plan.stored;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A piece of a plan as it is stored: a word that says what it is, a text, and further pieces. Written as a line for each, with a
 * space in front for each level:
 *
 * <pre>
 * step transaction
 *  timeout patient
 *  statement
 *   sql ALTER TABLE "t" VALIDATE CONSTRAINT "c"
 * </pre>
 *
 * <p>Line ends and backslashes of a text are written as {@code \n}, {@code \r} and {@code \\}, halves of surrogate pairs, for
 * which UTF-8 has no bytes, as {@code \s} and four digits.
 */
final class Node {

    private final String tag;
    private final String text;
    private final List<Node> children = new ArrayList<>();

    Node(String tag, String text) {
        this.tag = tag;
        this.text = text;
    }

    String text() {
        return text;
    }

    Node with(Node child) {
        children.add(child);
        return this;
    }

    Node with(String childTag, String childText) {
        return with(new Node(childTag, childText));
    }

    Node with(String childTag, Enum<?> value) {
        return with(childTag, word(value));
    }

    Stream<Node> children() {
        return children.stream();
    }

    Stream<Node> children(String wanted) {
        return children.stream().filter(child -> child.tag.equals(wanted));
    }

    String tag() {
        return tag;
    }

    /** The text of the only child of that kind. */
    String child(String wanted) {
        List<Node> found = children(wanted).toList();
        if (found.size() != 1) {
            throw new PlanFormatException("a `" + tag + "` has " + found.size() + " `" + wanted + "`, not one");
        }
        return found.get(0).text;
    }

    <E extends Enum<E>> E child(String wanted, Class<E> values) {
        return value(child(wanted), values);
    }

    static <E extends Enum<E>> E value(String word, Class<E> values) {
        return Stream.of(values.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findAny()
                .orElseThrow(() -> new PlanFormatException(
                        "`" + word + "` is no " + values.getSimpleName() + " that this version knows"));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    String written() {
        StringBuilder lines = new StringBuilder();
        write(0, lines);
        return lines.toString();
    }

    private void write(int level, StringBuilder lines) {
        lines.append(" ".repeat(level)).append(tag);
        if (!text.isEmpty()) {
            lines.append(' ').append(escaped(text));
        }
        lines.append('\n');
        children.forEach(child -> child.write(level + 1, lines));
    }

    static Node read(String lines) {
        Deque<Node> path = new ArrayDeque<>();
        Node root = null;
        for (String line : lines.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            int level = 0;
            while (level < line.length() && line.charAt(level) == ' ') {
                level++;
            }
            if (level > path.size() || (level == 0 && root != null)) {
                throw new PlanFormatException("a line stands where none can: `" + line.strip() + "`");
            }
            while (path.size() > level) {
                path.pop();
            }
            Node node = of(line.substring(level));
            if (root == null) {
                root = node;
            } else {
                path.element().with(node);
            }
            path.push(node);
        }
        if (root == null) {
            throw new PlanFormatException("it is empty");
        }
        return root;
    }

    private static Node of(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? new Node(line, "") : new Node(line.substring(0, end), unescaped(line.substring(end + 1)));
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                        line.append("\\s").append(HexFormat.of().toHexDigits((char) c));
                    } else {
                        line.appendCodePoint(c);
                    }
                }
            }
        });
        return line.toString();
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder(line.length());
        int from = 0;
        int next = line.indexOf('\\');
        while (next >= 0) {
            text.append(line, from, next);
            char escape = next + 1 < line.length() ? line.charAt(next + 1) : ' ';
            from = next + (escape == 's' ? 6 : 2);
            if (from > line.length()) {
                throw new PlanFormatException("a text ends in the middle");
            }
            text.append(
                    switch (escape) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case '\\' -> '\\';
                        case 's' -> surrogate(line.substring(next + 2, from));
                        default -> throw new PlanFormatException("`\\" + escape + "` means nothing");
                    });
            next = line.indexOf('\\', from);
        }
        return text.append(line, from, line.length()).toString();
    }

    private static char surrogate(String digits) {
        try {
            return (char) HexFormat.fromHexDigits(digits);
        } catch (IllegalArgumentException e) {
            throw new PlanFormatException("`" + digits + "` are no digits");
        }
    }
}
