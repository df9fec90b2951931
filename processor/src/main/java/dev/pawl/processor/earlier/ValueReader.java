package dev.pawl.processor.earlier;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} has written. */
final class ValueReader {

    private final String text;
    private int next;

    private ValueReader(String text) {
        this.text = text;
    }

    /**
     * Reads a value.
     *
     * @throws UnreadableTextException if that is not one, or of a type that is not known
     */
    static Object read(String text) {
        ValueReader reader = new ValueReader(text);
        Object value = reader.value();
        if (value == null || reader.next < text.length()) {
            throw new UnreadableTextException("something follows that nothing is known of");
        }
        return value;
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '"' -> string();
            case '[' -> list();
            default -> named();
        };
    }

    private char peek() {
        if (next >= text.length()) {
            throw new UnreadableTextException("it ends too early");
        }
        return text.charAt(next);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new UnreadableTextException("`" + text.charAt(next) + "` stands where a `" + c + "` belongs");
        }
        next++;
    }

    private boolean takes(char c) {
        boolean isThere = peek() == c;
        next += isThere ? 1 : 0;
        return isThere;
    }

    private List<Object> list() {
        expect('[');
        List<Object> elements = new ArrayList<>();
        while (!takes(']')) {
            if (!elements.isEmpty()) {
                expect(',');
            }
            Object element = value();
            if (element == null) {
                throw new UnreadableTextException("a list has nothing in it");
            }
            elements.add(element);
        }
        return List.copyOf(elements);
    }

    private @Nullable Object named() {
        String word = word();
        if (next < text.length() && text.charAt(next) == '(') {
            return parts(StoredTypes.type(word));
        }
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> constant(word);
        };
    }

    private String word() {
        int start = next;
        while (next < text.length() && isPartOfWord(text.charAt(next))) {
            next++;
        }
        if (start == next) {
            throw new UnreadableTextException("a name is missing");
        }
        return text.substring(start, next);
    }

    private static boolean isPartOfWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.';
    }

    private static Object constant(String word) {
        int dot = word.lastIndexOf('.');
        Class<?> type = StoredTypes.type(word.substring(0, Math.max(dot, 0)));
        return Stream.of(type.isEnum() ? type.getEnumConstants() : new Object[0])
                .filter(value -> ((Enum<?>) value).name().equals(word.substring(dot + 1)))
                .findAny()
                .orElseThrow(() -> new UnreadableTextException("there is no `" + word + "`"));
    }

    private Object parts(Class<?> type) {
        expect('(');
        if (!type.isRecord()) {
            Object scalar = StoredTypes.scalar(type, string());
            expect(')');
            return scalar;
        }
        Map<String, @Nullable Object> parts = new HashMap<>();
        while (!takes(')')) {
            if (!parts.isEmpty()) {
                expect(',');
            }
            String name = word();
            expect('=');
            parts.put(name, value());
        }
        return record(type, parts);
    }

    private static Object record(Class<?> type, Map<String, @Nullable Object> parts) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Class<?> wanted = components[i].getType();
            values[i] = parts.containsKey(components[i].getName())
                    ? StoredTypes.fitted(parts.remove(components[i].getName()), wanted)
                    : StoredTypes.left(wanted);
        }
        if (!parts.isEmpty()) {
            throw new UnreadableTextException("a `" + StoredTypes.name(type) + "` has no " + parts.keySet());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new UnreadableTextException(
                    "no `" + StoredTypes.name(type) + "` is made of " + Arrays.toString(values));
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (!takes('"')) {
            char c = text.charAt(next++);
            if (c != '\\') {
                string.append(c);
            } else if (takes('u')) {
                string.append(character());
            } else {
                string.append(peek());
                next++;
            }
        }
        return string.toString();
    }

    private char character() {
        try {
            char c = (char) HexFormat.fromHexDigits(text, next, next + 4);
            next += 4;
            return c;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableTextException("a character has no number");
        }
    }
}
