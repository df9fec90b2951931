package dev.pawl.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a string as PostgreSQL reads an array.
 *
 * @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and Output Syntax</a>
 */
final class ArrayLiteral {

    private final String text;
    private final List<Object> elements = new ArrayList<>();
    private int position;

    private ArrayLiteral(String text) {
        this.text = text;
    }

    /**
     * The elements of all dimensions, without nulls.
     *
     * @param text a string that begins like an array
     * @return empty when it is none
     */
    static Optional<List<Object>> elements(String text) {
        String body = text.strip().replaceFirst("^(\\[[+-]?\\d+(:[+-]?\\d+)?]\\s*)+=\\s*", "");
        ArrayLiteral literal = new ArrayLiteral(body);
        return literal.array() && literal.position == body.length() ? Optional.of(literal.elements) : Optional.empty();
    }

    private boolean array() {
        if (!skip('{')) {
            return false;
        }
        if (skip('}')) {
            return true;
        }
        do {
            blanks();
            if (!(at('{') ? array() : element())) {
                return false;
            }
            blanks();
        } while (skip(','));
        return skip('}');
    }

    private boolean element() {
        return at('"') ? quoted() : plain();
    }

    private boolean quoted() {
        StringBuilder element = new StringBuilder();
        for (position++; position < text.length() && !at('"'); position++) {
            position += at('\\') ? 1 : 0;
            if (position < text.length()) {
                element.append(text.charAt(position));
            }
        }
        elements.add(element.toString());
        return skip('"');
    }

    private boolean plain() {
        StringBuilder element = new StringBuilder();
        while (position < text.length() && "{},\"".indexOf(text.charAt(position)) < 0) {
            position += at('\\') ? 1 : 0;
            if (position < text.length()) {
                element.append(text.charAt(position++));
            }
        }
        String given = element.toString().strip();
        if (!given.equalsIgnoreCase("null")) {
            elements.add(given);
        }
        return !given.isEmpty();
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean skip(char c) {
        boolean isThere = at(c);
        if (isThere) {
            position++;
            if (c == '{') {
                blanks();
            }
        }
        return isThere;
    }

    private void blanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
