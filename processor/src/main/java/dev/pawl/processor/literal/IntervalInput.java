package dev.pawl.processor.literal;

import dev.pawl.processor.literal.DateTimeFields.Field;
import dev.pawl.processor.literal.DateTimeFields.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code interval}, in numbers with units, a time with a day before it, or in the form of ISO 8601 with designators. Other
 * forms stay unknown.
 *
 * @param postgres the oldest major version that has to read it
 * @see <a href="https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT">Interval Input</a>
 */
record IntervalInput(int postgres) implements Input {

    private static final int INFINITY = 17;

    private static final Verdict NO_FORM = new Verdict.Refused("22007", null);

    private static final String AMOUNT = "[+-]?\\d{1,6}(\\.\\d*)?";
    private static final Pattern DESIGNATED =
            Pattern.compile("P(" + AMOUNT + "[YMWD])*(T(" + AMOUNT + "[HMS])*)?(?<!P)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,6}(\\.\\d{1,6})?|\\.\\d{1,6})");
    private static final Pattern TIME =
            Pattern.compile("[+-]?\\d{1,6}:(?<minutes>\\d{1,2})(:(?<seconds>\\d{1,2})(\\.\\d{1,6})?)?");

    private static final Pattern YEARS = Pattern.compile("[+-]?\\d{1,6}-(?<months>\\d{1,2})");
    private static final Set<String> SECONDS = Set.of("second", "millisecond", "microsecond");

    private static final Map<String, String> UNITS = units(Map.of(
            "microsecond", "us usec usecs usecond useconds microsecond microseconds",
            "millisecond", "ms msec msecs msecond mseconds millisecond milliseconds",
            "second", "s sec secs second seconds",
            "minute", "m min mins minute minutes",
            "hour", "h hr hrs hour hours",
            "day", "d day days",
            "week", "w week weeks",
            "month", "mon mons month months",
            "year", "y yr yrs year years",
            "century", "c cent century centuries"));

    private static final Map<String, String> MORE_UNITS = units(Map.of(
            "decade", "dec decs decade decades",
            "millennium", "mil mils millennium millennia"));

    /** What some versions pass over. */
    private static final Set<String> DOUBTFUL = Set.of(".", "at", "infinity", "on");

    /** PostgreSQL compares that many letters of a unit. */
    private static final int LETTERS = 10;

    @Override
    public Verdict read(String text) {
        if (text.strip().toLowerCase(java.util.Locale.ROOT).matches("[+-]?infinity")) {
            return postgres >= INFINITY
                    ? Verdict.taken(null)
                    : Verdict.refused("22007", "intervals are infinite from PostgreSQL " + INFINITY + " on");
        }
        if (text.startsWith("P")) {
            return designated(text);
        }
        return DateTimeFields.of(text).map(IntervalInput::ofFields).orElse(NO_FORM);
    }

    private static Verdict designated(String text) {
        String designators = text.replaceAll("[^A-Z]", "").substring(1);
        if (DESIGNATED.matcher(text).matches()) {
            boolean isRepeated =
                    designators.chars().filter(c -> c != 'M').distinct().count()
                            != designators.chars().filter(c -> c != 'M').count();
            return isRepeated ? Verdict.UNKNOWN : Verdict.taken(null);
        }
        if (text.strip().equals("P")) {
            return NO_FORM;
        }
        return text.matches("P[\\dTYMWDHS.+ -]*") && text.matches(".*[YMWDHS].*") && !text.matches(".*\\d{7}.*")
                ? NO_FORM
                : Verdict.UNKNOWN;
    }

    private static Verdict ofFields(List<Field> fields) {
        boolean isStrange = fields.stream()
                .anyMatch(field -> Character.isLetter(field.text().charAt(0))
                        && unit(field).isEmpty()
                        && !field.text().equals("ago"));
        if (fields.stream().anyMatch(field -> DOUBTFUL.contains(field.text()))) {
            return Verdict.UNKNOWN;
        }
        if (isStrange || fields.stream().noneMatch(field -> field.text().matches(".*\\d.*"))) {
            return NO_FORM;
        }
        boolean isAgo = fields.get(fields.size() - 1).text().equals("ago");
        List<Field> items = isAgo ? fields.subList(0, fields.size() - 1) : fields;
        return isAgo && items.size() < 2 ? Verdict.UNKNOWN : ofItems(items);
    }

    private static Verdict ofItems(List<Field> fields) {
        Set<String> seen = new HashSet<>();
        int position = 0;
        while (position < fields.size()) {
            String text = fields.get(position).text();
            Matcher time = TIME.matcher(text);
            boolean isNumber = NUMBER.matcher(text).matches();
            Optional<String> unit = position + 1 < fields.size() ? unit(fields.get(position + 1)) : Optional.empty();
            if (isNumber && unit.isPresent()) {
                if (!seen.add(unit.get())) {
                    return NO_FORM;
                }
                position += 2;
            } else if (time.matches() && position == fields.size() - 1) {
                return ofTime(time, seen);
            } else if (isNumber && position == fields.size() - 1) {
                return SECONDS.stream().noneMatch(seen::contains) ? Verdict.taken(null) : Verdict.UNKNOWN;
            } else if (isDays(fields, position) && seen.add("day")) {
                position++;
            } else {
                return yearsAndMonths(fields);
            }
        }
        return Verdict.taken(null);
    }

    /** {@code 3 4:05} is three days and a time. */
    private static boolean isDays(List<Field> fields, int position) {
        return position == fields.size() - 2
                && NUMBER.matcher(fields.get(position).text()).matches()
                && fields.get(position + 1).kind() == Kind.TIME;
    }

    private static Verdict yearsAndMonths(List<Field> fields) {
        Matcher years = YEARS.matcher(fields.get(0).text());
        if (fields.size() > 1 || !years.matches()) {
            return Verdict.UNKNOWN;
        }
        return Integer.parseInt(years.group("months")) < 12
                ? Verdict.taken(null)
                : Verdict.refused("22015", "a year has twelve months");
    }

    private static Verdict ofTime(Matcher time, Set<String> seen) {
        String seconds = time.group("seconds");
        if (Integer.parseInt(time.group("minutes")) > 59 || (seconds != null && Integer.parseInt(seconds) > 60)) {
            return Verdict.refused("22015", "there is no such time");
        }
        boolean isRepeated = seen.stream().anyMatch(Set.of("hour", "minute", "second")::contains);
        boolean isDoubtful = SECONDS.stream().anyMatch(seen::contains);
        return isRepeated ? NO_FORM : isDoubtful ? Verdict.UNKNOWN : Verdict.taken(null);
    }

    /** The unit that a word stands for. */
    private static Optional<String> unit(Field field) {
        String word = field.kind() == Kind.WORD ? field.text() : "";
        String letters = word.length() > LETTERS ? word.substring(0, LETTERS) : word;
        return Optional.ofNullable(UNITS.get(letters)).or(() -> Optional.ofNullable(MORE_UNITS.get(letters)));
    }

    private static Map<String, String> units(Map<String, String> spellings) {
        Map<String, String> units = new HashMap<>();
        spellings.forEach((unit, words) -> {
            for (String word : words.split(" ", -1)) {
                units.put(word.length() > LETTERS ? word.substring(0, LETTERS) : word, unit);
            }
        });
        return Map.copyOf(units);
    }
}
