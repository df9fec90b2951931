package dev.pawl.processor.lint;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the character of the line, from 1
 * @param source the line as it is written
 */
record TextPlace(int line, int column, String source) {

    static TextPlace of(String text, int index) {
        int place = Math.min(index, text.length());
        int begin = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        String source = text.substring(begin, end < 0 ? text.length() : end).stripTrailing();
        int line = 1
                + (int) text.substring(0, begin)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return new TextPlace(line, text.codePointCount(begin, place) + 1, source);
    }
}
