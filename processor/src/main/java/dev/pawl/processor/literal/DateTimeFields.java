package dev.pawl.processor.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a date or time, as PostgreSQL's scanner divides them.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/datetime.c">ParseDateTime</a>
 */
final class DateTimeFields {

    /** Kinds of fields. */
    enum Kind {
        /** Digits. */
        NUMBER,
        /** Digits, and what stands between them. */
        DATE,
        /** Digits with colons. */
        TIME,
        /** Letters. */
        WORD,
        /** A sign and digits. */
        ZONE,
        /** A sign and letters. */
        SIGNED_WORD
    }

    /**
     * A field.
     *
     * @param kind its kind
     * @param text its text in lower case
     */
    record Field(Kind kind, String text) {}

    private static final Pattern FIELD = Pattern.compile("(?<TIME>\\d+:[\\d:.]*)"
            + "|(?<DATE>\\d+-(?:\\d+(?:-[\\d-]*)?|[a-z\\d-]*)|\\d+/(?:\\d+(?:/[\\d/]*)?|[a-z\\d/]*)|\\d+\\.\\d+\\.[\\d.]*|\\d+\\.[a-z.]+)"
            + "|(?<NUMBER>\\d+(?:\\.\\d*)?|\\.\\d*)"
            + "|(?<WORD>[a-z]+)"
            + "|(?<ZONE>[-+]\\s*\\d[\\d:.-]*)"
            + "|(?<SIGNEDWORD>[-+]\\s*[a-z]+)");

    /** What may follow a word that is a date, or the name of a zone. */
    private static final Pattern TAIL = Pattern.compile("[-+/_.:a-z\\d]+");

    /** The words behind which a number is one of its own, without those for months. */
    private static final Set<String> WORDS = Set.of("""
            ad allballs am at bc d dow doy dst epoch fri friday h infinity isodow isoyear j jd julian m mm mon monday now
            on pm s sat saturday sun sunday t thu thur thurs thursday today tomorrow tue tues tuesday wed wednesday weds
            y yesterday""".split("\\s+", -1));

    private static final Pattern SKIPPED = Pattern.compile("[\\s\\p{Punct}&&[^-+.]]+");

    private DateTimeFields() {}

    /** The fields of a text; empty when there is something that belongs to none. */
    static Optional<List<Field>> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Field> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(lower);
        Matcher skipped = SKIPPED.matcher(lower);
        int position = 0;
        while (position < lower.length()) {
            if (field.region(position, lower.length()).lookingAt()) {
                int end =
                        field.group("WORD") == null ? field.end() : endOfWord(lower, field.group("WORD"), field.end());
                Kind kind = end > field.end() ? Kind.DATE : kind(field);
                fields.add(new Field(kind, lower.substring(position, end).replaceAll("\\s", "")));
                position = end;
            } else if (skipped.region(position, lower.length()).lookingAt()) {
                position = skipped.end();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private static int endOfWord(String text, String word, int end) {
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean isKnown = WORDS.contains(word) || CivilDate.month(word) > 0;
        boolean goesOn = "-/.".indexOf(next) >= 0 || ((next == '+' || (next >= '0' && next <= '9')) && !isKnown);
        Matcher tail = TAIL.matcher(text).region(end, text.length());
        return goesOn && tail.lookingAt() ? tail.end() : end;
    }

    private static Kind kind(Matcher field) {
        if (field.group("WORD") != null) {
            return Kind.WORD;
        }
        if (field.group("TIME") != null) {
            return Kind.TIME;
        }
        if (field.group("DATE") != null) {
            return Kind.DATE;
        }
        return field.group("NUMBER") != null ? Kind.NUMBER : field.group("ZONE") != null ? Kind.ZONE : Kind.SIGNED_WORD;
    }
}
