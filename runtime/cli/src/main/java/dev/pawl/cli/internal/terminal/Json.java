package dev.pawl.cli.internal.terminal;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON: maps, iterables, numbers, booleans, null, and everything else as text. A library would be larger than
 * the rest of the command line.
 */
public final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /**
     * Returns a value as an indented document.
     *
     * @param value the value
     */
    public static String document(@Nullable Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.text.toString();
    }

    private void value(@Nullable Object value, String newline) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Map<?, ?> map) {
            members('{', map.entrySet(), '}', newline);
        } else if (value instanceof Iterable<?> items) {
            members('[', items, ']', newline);
        } else {
            string(value.toString());
        }
    }

    private void members(char open, Iterable<?> items, char close, String newline) {
        text.append(open);
        Iterator<?> members = items.iterator();
        boolean isEmpty = !members.hasNext();
        while (members.hasNext()) {
            text.append(newline).append("  ");
            member(members.next(), newline + "  ");
            text.append(members.hasNext() ? "," : "");
        }
        text.append(isEmpty ? "" : newline).append(close);
    }

    private void member(@Nullable Object member, String newline) {
        if (member instanceof Map.Entry<?, ?> entry) {
            string(entry.getKey().toString());
            text.append(": ");
            value(entry.getValue(), newline);
        } else {
            value(member, newline);
        }
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(character -> character((char) character));
        text.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < ' ' || Character.isSurrogate(character)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}
