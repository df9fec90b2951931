package dev.pawl.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A string literal or a text block as it stands in the source, character by character: where each character of its value is
 * written. javac makes one literal of several that are concatenated, so that there may be more of them behind the first.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.6">JLS 3.10.5 to 3.10.7</a>
 */
final class LiteralSource {

    private static final String BLOCK = "\"\"\"";

    /** The source without Unicode escapes, and where each of its characters begins. */
    private final StringBuilder source = new StringBuilder();

    private final List<Integer> places = new ArrayList<>();

    /** What has been read of the value, and where each of its characters begins in the source. */
    private final StringBuilder value = new StringBuilder();

    private final List<Integer> origins = new ArrayList<>();

    /** What has been read of the source. */
    private int at;

    /** Where the quotes of the last literal close. */
    private int end;

    private LiteralSource(CharSequence file, int start) {
        int position = start;
        while (position < file.length()) {
            int end = endOfCharacter(file, position);
            source.append(
                    end - position == 1 ? file.charAt(position) : (char) Integer.parseInt(file, end - 4, end, 16));
            places.add(position);
            position = end;
        }
        places.add(position);
    }

    /**
     * Where a character of a literal's value is written.
     *
     * @param file the source
     * @param start where the literal begins in it
     * @param value the value of the literal
     * @param character the character; the length of the value for its end
     * @return empty if the source is not what the value was read from
     */
    static OptionalInt placeOf(CharSequence file, int start, String value, int character) {
        LiteralSource literal = new LiteralSource(file, start);
        while (literal.value.length() < value.length() && literal.readLiteral()) {
            literal.skipTo('+');
        }
        return literal.value.toString().equals(value) && character <= value.length()
                ? OptionalInt.of(literal.places.get(literal.origin(character)))
                : OptionalInt.empty();
    }

    /** What is missing at the end is missing behind the last word. */
    private int origin(int character) {
        int last = value.toString().stripTrailing().length();
        int meant = character < value.length() ? character : last;
        return meant < value.length() ? origins.get(meant) : end;
    }

    /** Unicode escapes are read before anything else; a backslash that is escaped itself begins none. */
    private int endOfCharacter(CharSequence file, int position) {
        boolean isEscape = file.charAt(position) == '\\' && !isEscapedBackslash();
        int digits = position + 1;
        while (isEscape && digits < file.length() && file.charAt(digits) == 'u') {
            digits++;
        }
        boolean isUnicode = isEscape
                && digits > position + 1
                && digits + 4 <= file.length()
                && file.subSequence(digits, digits + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return isUnicode ? digits + 4 : position + 1;
    }

    private boolean isEscapedBackslash() {
        int backslashes = 0;
        for (int i = source.length() - 1; i >= 0 && source.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Reads what stands at the place where reading has come to; false if that is no literal. */
    private boolean readLiteral() {
        if (source.indexOf(BLOCK, at) == at) {
            return readBlock();
        }
        if (!isAt('"')) {
            return false;
        }
        at++;
        while (at < source.length() && !isAt('"')) {
            at = add(at);
        }
        end = at;
        at++;
        return true;
    }

    private boolean readBlock() {
        int begin = source.indexOf("\n", at) + 1;
        end = endOfBlock(begin);
        if (begin == 0 || end < 0) {
            return false;
        }
        List<int[]> lines = lines(begin);
        int margin = margin(lines);
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            int last = stripped(line);
            int position = Math.min(line[0] + margin, last);
            while (position < last) {
                position = add(position);
            }
            boolean isContinued = i + 1 < lines.size() && last > line[0] && isContinued(line[0], last);
            if (i + 1 < lines.size() && !isContinued) {
                value.append('\n');
                origins.add(line[1]);
            }
        }
        at = end + BLOCK.length();
        return true;
    }

    private int endOfBlock(int begin) {
        int position = begin;
        while (position < source.length() && source.indexOf(BLOCK, position) != position) {
            position += source.charAt(position) == '\\' ? 2 : 1;
        }
        return position < source.length() ? position : -1;
    }

    /** Begin and end of each line. */
    private List<int[]> lines(int begin) {
        List<int[]> lines = new ArrayList<>();
        int line = begin;
        for (int i = begin; i < end; i++) {
            if (source.charAt(i) == '\n') {
                lines.add(new int[] {line, i});
                line = i + 1;
            }
        }
        lines.add(new int[] {line, end});
        return lines;
    }

    /** How far all lines are indented that say something, and the last one. */
    private int margin(List<int[]> lines) {
        int margin = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            int begin = lines.get(i)[0];
            int last = lines.get(i)[1];
            int indented = begin;
            while (indented < last && Character.isWhitespace(source.charAt(indented))) {
                indented++;
            }
            if (indented < last || i + 1 == lines.size()) {
                margin = Math.min(margin, indented - begin);
            }
        }
        return margin;
    }

    private int stripped(int[] line) {
        int last = line[1];
        while (last > line[0] && Character.isWhitespace(source.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Whether the line ends in a backslash that is not escaped itself. */
    private boolean isContinued(int begin, int last) {
        int backslashes = 0;
        for (int i = last - 1; i >= begin && source.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Adds the character that stands somewhere, and returns where the next one stands. */
    private int add(int position) {
        if (source.charAt(position) != '\\' || position + 1 >= source.length()) {
            value.append(source.charAt(position));
            origins.add(position);
            return position + 1;
        }
        char escaped = source.charAt(position + 1);
        if (escaped == '\n' || escaped == '\r') {
            return position + 1;
        }
        int next = position + 2;
        if (escaped >= '0' && escaped <= '7') {
            int most = position + 1 + (escaped <= '3' ? 3 : 2);
            while (next < Math.min(most, source.length()) && source.charAt(next) >= '0' && source.charAt(next) <= '7') {
                next++;
            }
        }
        value.append(source.subSequence(position, next).toString().translateEscapes());
        origins.add(position);
        return next;
    }

    /** Goes behind a sign, over blanks and comments; stays if it is not there. */
    private void skipTo(char sign) {
        int before = at;
        skipBlanks();
        if (isAt(sign)) {
            at++;
            skipBlanks();
        } else {
            at = before;
        }
    }

    private void skipBlanks() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.indexOf("//", at) == at) {
                at = endOf("\n");
            } else if (source.indexOf("/*", at) == at) {
                at = endOf("*/");
            } else {
                return;
            }
        }
    }

    private int endOf(String mark) {
        int found = source.indexOf(mark, at + 2);
        return found < 0 ? source.length() : found + mark.length();
    }

    private boolean isAt(char c) {
        return at < source.length() && source.charAt(at) == c;
    }
}
