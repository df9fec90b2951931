package dev.pawl.processor.literal;

import dev.pawl.processor.literal.DateTimeFields.Field;
import dev.pawl.processor.literal.DateTimeFields.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as it is written, which need not exist.
 *
 * @param year the year
 * @param month the month
 * @param day the day of the month
 */
record CivilDate(long year, int month, int day) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{3,9})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<month>\\d{1,2})(?<mark>[-/.])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{2}|\\d{4})");
    private static final Pattern WORD_SECOND = Pattern.compile("(?<first>\\d{1,9})-(?<month>[a-z]+)-(?<last>\\d{1,9})");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * A date of one field, or of three; empty when it is neither, or when it depends on a setting what it means.
     *
     * @param fields the fields
     */
    static Optional<CivilDate> of(List<Field> fields) {
        if (fields.size() == 1) {
            return of(fields.get(0));
        }
        return fields.size() == 3
                        && fields.stream().noneMatch(field -> field.kind() == Kind.DATE || field.kind() == Kind.TIME)
                ? threeFields(fields.stream().map(Field::text).toList())
                : Optional.empty();
    }

    /** The number of a month; zero when a word is none. */
    static int month(String word) {
        String name = word.equals("sept") ? "sep" : word;
        return Math.max(MONTHS.indexOf(name), LONG_MONTHS.indexOf(name)) + 1;
    }

    private static Optional<CivilDate> of(Field field) {
        String text = field.text();
        if (field.kind() == Kind.NUMBER && text.matches("\\d{8}")) {
            return Optional.of(date(text.substring(0, 4), Integer.parseInt(text.substring(4, 6)), text.substring(6)));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(
                    date(yearFirst.group("year"), Integer.parseInt(yearFirst.group("month")), yearFirst.group("day")));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return Optional.of(date(
                    ofCentury(monthFirst.group("year")),
                    Integer.parseInt(monthFirst.group("month")),
                    monthFirst.group("day")));
        }
        Matcher word = WORD_SECOND.matcher(text);
        return word.matches()
                ? threeFields(List.of(word.group("first"), word.group("month"), word.group("last")))
                : Optional.empty();
    }

    /** Two digits are a year from 1970 to 2069. */
    private static String ofCentury(String year) {
        return year.length() == 4 ? year : (year.compareTo("70") < 0 ? "20" : "19") + year;
    }

    /** {@code Jan 8 1999}, {@code 8 Jan 1999}, {@code 1999 Jan 8}. */
    private static Optional<CivilDate> threeFields(List<String> texts) {
        int first = month(texts.get(0));
        int second = month(texts.get(1));
        if (first > 0) {
            return dayAndYear(texts.get(1), first, texts.get(2));
        }
        return second == 0
                ? Optional.empty()
                : dayAndYear(texts.get(0), second, texts.get(2))
                        .or(() -> dayAndYear(texts.get(2), second, texts.get(0)));
    }

    private static Optional<CivilDate> dayAndYear(String day, int month, String year) {
        return DAY.matcher(day).matches() && YEAR.matcher(year).matches()
                ? Optional.of(date(year, month, day))
                : Optional.empty();
    }

    private static CivilDate date(String year, int month, String day) {
        return new CivilDate(Long.parseLong(year), month, Integer.parseInt(day));
    }
}
