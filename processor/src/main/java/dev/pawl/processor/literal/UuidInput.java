package dev.pawl.processor.literal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code uuid}: 32 digits, in braces or not, with a dash behind any four of them.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/uuid.c">string_to_uuid</a>
 */
record UuidInput() implements Input {

    private static final String DIGITS = "([0-9a-fA-F]{4}-?){7}[0-9a-fA-F]{4}";
    private static final Pattern UUID = Pattern.compile(DIGITS + "|\\{" + DIGITS + "}");

    @Override
    public Verdict read(String text) {
        return UUID.matcher(text).matches()
                ? Verdict.taken(text.replaceAll("[{}-]", "").toLowerCase(Locale.ROOT))
                : Verdict.malformed();
    }
}
