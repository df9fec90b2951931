package dev.pawl.processor.literal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the braces, quotes and commas of an array. */
final class ArrayText {

    private static final int MOST_DIMENSIONS = 6;

    private final String text;
    private final List<@Nullable String> elements = new ArrayList<>();

    /** The number of members of each array at a depth, and whether they are arrays; they have to agree. */
    private final Map<Integer, Integer> lengths = new HashMap<>();

    private int position;
    private int leafDepth;
    private boolean isDoubtful;
    private boolean isUneven;
    private boolean isArray;

    private ArrayText(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @param text a string without white space around it
     */
    static ArrayText of(String text) {
        ArrayText array = new ArrayText(text);
        array.isArray = array.array(1) && array.position == text.length();
        return array;
    }

    /** Whether it is an array whose parts are of one size. */
    boolean isArray() {
        return isArray && !isUneven;
    }

    /** The elements of all dimensions; null for NULL. */
    List<@Nullable String> elements() {
        return elements;
    }

    /** How many members the arrays of each depth have. */
    Map<Integer, Integer> lengths() {
        return lengths;
    }

    /** Whether versions of PostgreSQL differ, or it takes one to tell. */
    boolean isDoubtful() {
        return isDoubtful;
    }

    private boolean array(int depth) {
        if (!skip('{')) {
            return false;
        }
        blanks();
        isDoubtful |= depth > MOST_DIMENSIONS;
        if (skip('}')) {
            isDoubtful |= depth > 1;
            return true;
        }
        int members = 0;
        do {
            blanks();
            if (!(at('{') ? array(depth + 1) : element(depth))) {
                return false;
            }
            members++;
            blanks();
        } while (skip(','));
        Integer length = lengths.putIfAbsent(depth, members);
        isUneven |= length != null && length != members;
        return skip('}');
    }

    private boolean element(int depth) {
        isUneven |= leafDepth != 0 && leafDepth != depth;
        leafDepth = depth;
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
        return skip('"') && isEnd();
    }

    /** Behind a quoted element stands a comma or a brace; some versions read on. */
    private boolean isEnd() {
        blanks();
        isDoubtful |= !at(',') && !at('}');
        return at(',') || at('}');
    }

    private boolean plain() {
        StringBuilder element = new StringBuilder();
        boolean hasEscape = false;
        while (position < text.length() && "{},\"".indexOf(text.charAt(position)) < 0) {
            hasEscape |= at('\\');
            position += at('\\') ? 1 : 0;
            if (position < text.length()) {
                element.append(text.charAt(position++));
            }
        }
        String given = Input.trimmed(element.toString());
        isDoubtful |= hasEscape && !given.equals(element.toString());
        elements.add(!hasEscape && given.equalsIgnoreCase("null") ? null : given);
        return !given.isEmpty() && !at('"');
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean skip(char c) {
        boolean isThere = at(c);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void blanks() {
        while (position < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}
