package dev.pawl.processor.literal;

import java.util.List;
import java.util.Locale;

/**
 * {@code boolean}: words, which may be cut off as long as they are told apart.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/bool.c">parse_bool_with_len</a>
 */
record BooleanInput() implements Input {

    private static final List<String> TRUE = List.of("true", "yes", "on", "1");
    private static final List<String> FALSE = List.of("false", "no", "off", "0");

    @Override
    public Verdict read(String text) {
        String word = Input.trimmed(text).toLowerCase(Locale.ROOT);
        boolean isTrue = isOneOf(TRUE, word);
        return isTrue || isOneOf(FALSE, word) ? Verdict.taken(isTrue) : Verdict.malformed();
    }

    /** {@code o} may be either. */
    private static boolean isOneOf(List<String> words, String word) {
        return !word.isEmpty() && !word.equals("o") && words.stream().anyMatch(each -> each.startsWith(word));
    }
}
