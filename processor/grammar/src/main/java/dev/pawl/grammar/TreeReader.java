package dev.pawl.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * Reads the JSON that the parser writes. A node is an object whose only member bears the name of its kind, or, where just
 * one kind is possible, the object with the fields alone.
 */
final class TreeReader {

    private static final int UNKNOWN_LOCATION = -1;

    private final String json;

    /** Makes an index of the text of the place that the parser gives. */
    private final IntUnaryOperator positions;

    private int at;
    private int depth;

    /** Where the next backslash is. */
    private int escape = -1;

    private TreeReader(String json, IntUnaryOperator positions) {
        this.json = json;
        this.positions = positions;
    }

    /** Reads an object of fields. */
    static Node read(String kind, String json, IntUnaryOperator positions) {
        return new TreeReader(json, positions).node(kind);
    }

    private Object value(String onlyKind, String field) {
        return switch (peek()) {
            case '{' -> node(onlyKind, field);
            case '[' -> list(onlyKind, field);
            case '"' -> string();
            default -> word(field);
        };
    }

    private Node node(String onlyKind, String field) {
        int start = at;
        at++;
        if (peek() == '}' && onlyKind.isEmpty()) {
            at++;
            return new Node(Node.NULL, OptionalInt.empty(), Map.of());
        }
        boolean isWrapped = peek() == '"' && Character.isUpperCase(json.charAt(at + 1));
        if (!isWrapped) {
            at = start;
            return node(onlyKind.isEmpty() ? field : onlyKind);
        }
        String kind = string();
        expect(':');
        Node node = node(kind);
        expect('}');
        return node;
    }

    /** Reads the fields of a node. */
    private Node node(String kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, String> onlyKinds = NodeSchema.INSTANCE.onlyKinds(kind);
        if (++depth > Node.MOST_DEPTH) {
            throw new TooMuchException("nested too deeply");
        }
        expect('{');
        while (peek() != '}') {
            String field = string();
            expect(':');
            fields.put(field, value(onlyKinds.getOrDefault(field, ""), field));
            skipComma();
        }
        at++;
        depth--;
        return new Node(kind, location(kind, fields), fields);
    }

    private OptionalInt location(String kind, Map<String, Object> fields) {
        if (fields.get("location") instanceof Long location) {
            return location == UNKNOWN_LOCATION ? OptionalInt.empty() : OptionalInt.of(location.intValue());
        }
        // the start of the text is 0, which is not written
        return NodeSchema.INSTANCE.hasLocation(kind) ? OptionalInt.of(positions.applyAsInt(0)) : OptionalInt.empty();
    }

    private List<Object> list(String onlyKind, String field) {
        List<Object> list = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            list.add(value(onlyKind, field));
            skipComma();
        }
        at++;
        return List.copyOf(list);
    }

    private Object word(String field) {
        int start = at;
        while (",]}".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        String word = json.substring(start, at).strip();
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        long number = Long.parseLong(word);
        return isPlace(field) && number != UNKNOWN_LOCATION ? (long) positions.applyAsInt((int) number) : number;
    }

    /** The place of a statement belongs to its length, which is in bytes. */
    private static boolean isPlace(String field) {
        return (field.endsWith("location") && !field.equals("stmt_location"))
                || field.endsWith("list_start")
                || field.endsWith("list_end");
    }

    private String string() {
        expect('"');
        if (escape < at) {
            int next = json.indexOf('\\', at);
            escape = next < 0 ? json.length() : next;
        }
        int end = json.indexOf('"', at);
        if (end < escape) {
            String plain = json.substring(at, end);
            at = end + 1;
            return plain;
        }
        StringBuilder string = new StringBuilder();
        while (json.charAt(at) != '"') {
            char c = json.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = json.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json, at - 4, at, 16);
            }
            default -> c;
        };
    }

    private char peek() {
        char c = json.charAt(at);
        while (c == ' ' || c == '\n') {
            c = json.charAt(++at);
        }
        return c;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw new IllegalStateException(
                    "PostgreSQL's parser wrote no JSON: no " + expected + " at " + at + " of " + json);
        }
        at++;
    }

    private void skipComma() {
        if (peek() == ',') {
            at++;
        }
    }
}
