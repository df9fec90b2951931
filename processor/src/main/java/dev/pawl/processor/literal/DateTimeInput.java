package dev.pawl.processor.literal;

import dev.pawl.processor.literal.DateTimeFields.Field;
import dev.pawl.processor.literal.DateTimeFields.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and moments, written as most people write them, in a session whose {@code DateStyle} is {@code MDY} and whose
 * {@code TimeZone} is UTC; what depends on the names of time zones or on corners of PostgreSQL's decoder stays unknown.
 *
 * @param type {@code date}, {@code timestamp} or {@code timestamptz}
 * @param precision the digits of a fraction that are kept
 * @see <a href="https://www.postgresql.org/docs/current/datetime-appendix.html">Date/Time Support</a>
 */
record DateTimeInput(String type, int precision) implements Input {

    private static final Pattern MOMENT = Pattern.compile("\\s*(now|today|tomorrow|yesterday)\\s*");
    private static final Pattern INFINITE = Pattern.compile("\\s*-?infinity\\s*");
    private static final Set<String> SPECIAL = Set.of("now", "today", "tomorrow", "yesterday", "epoch", "infinity");
    private static final Set<String> UTC = Set.of("z", "utc", "gmt", "zulu");
    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "monday",
            "tue",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday");

    /** Before that, and just before the end of time, it takes a server to tell. */
    private static final int FIRST_YEAR = -4000;

    private static final Verdict NO_FORM = new Verdict.Refused("22007", null);
    private static final Verdict NO_DAY = Verdict.refused("22008", "there is no such day");

    private static final Pattern INCOMPLETE = Pattern.compile("\\d{1,5}|\\d{4,}-\\d{1,2}");

    @Override
    public Verdict read(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (MOMENT.matcher(lower).matches()) {
            return Verdict.taken(null);
        }
        if (INFINITE.matcher(lower).matches()) {
            return Verdict.taken(lower.strip());
        }
        return DateTimeFields.of(text).map(this::ofFields).orElse(NO_FORM);
    }

    private Verdict ofFields(List<Field> fields) {
        boolean hasDigit = fields.stream().anyMatch(field -> field.text().matches(".*\\d.*"));
        boolean isSpecial =
                fields.stream().anyMatch(field -> SPECIAL.contains(field.text().replaceFirst("^[-+]", "")));
        if (!hasDigit) {
            return isSpecial ? Verdict.UNKNOWN : NO_FORM;
        }
        String first = fields.get(0).text();
        if (isSpecial) {
            return Verdict.UNKNOWN;
        }
        return fields.size() == 1 && INCOMPLETE.matcher(first).matches() ? NO_FORM : new Parts(fields).read(this);
    }

    /** Walks through the fields in the order in which they are usually written. */
    private static final class Parts {
        private final List<Field> fields;
        private int position;

        Parts(List<Field> fields) {
            this.fields = fields;
        }

        Verdict read(DateTimeInput input) {
            while (isWord(WEEKDAYS)) {
                position++;
            }
            Optional<CivilDate> date = date();
            boolean hasMark = date.isPresent() && isWord(Set.of("t")) && kind(position + 1) == Kind.TIME;
            position += hasMark ? 1 : 0;
            boolean hasTime = kind(position) == Kind.TIME;
            Optional<ClockTime> time =
                    hasTime ? ClockTime.of(fields.get(position++).text()) : Optional.of(ClockTime.MIDNIGHT);
            if (date.isEmpty() || time.isEmpty()) {
                return fields.size() == 1 && hasTime ? NO_FORM : Verdict.UNKNOWN;
            }
            if (isHourAlone()) {
                return NO_FORM;
            }
            if (hasTime && isWord(Set.of("am", "pm"))) {
                time = time.get().meridian(fields.get(position++).text().equals("pm"));
            }
            Zone zone = kind(position) == Kind.ZONE || isWord(UTC)
                    ? Zone.of(fields.get(position++).text())
                    : Zone.NONE;
            boolean isBeforeChrist = isWord(Set.of("bc"));
            position += isWord(Set.of("bc", "ad")) ? 1 : 0;
            if (position < fields.size()
                    || zone.isUnknown()
                    || time.filter(ClockTime::isDoubtful).isPresent()) {
                return Verdict.UNKNOWN;
            }
            return input.of(date.get(), time.filter(ClockTime::exists), zone, isBeforeChrist);
        }

        /** {@code 2024-03-01 10} and {@code 2024-03-01T10} are no form of a moment. */
        private boolean isHourAlone() {
            int number = isWord(Set.of("t")) ? position + 1 : position;
            return number == fields.size() - 1
                    && kind(number) == Kind.NUMBER
                    && fields.get(number).text().matches("\\d{1,2}");
        }

        private Optional<CivilDate> date() {
            for (int length : List.of(1, 3)) {
                if (position + length <= fields.size()) {
                    Optional<CivilDate> date = CivilDate.of(fields.subList(position, position + length));
                    if (date.isPresent()) {
                        position += length;
                        return date;
                    }
                }
            }
            return Optional.empty();
        }

        private @Nullable Kind kind(int at) {
            return at < fields.size() ? fields.get(at).kind() : null;
        }

        private boolean isWord(Set<String> words) {
            return kind(position) == Kind.WORD
                    && words.contains(fields.get(position).text());
        }
    }

    private Verdict of(CivilDate written, Optional<ClockTime> time, Zone zone, boolean isBeforeChrist) {
        if (zone.isRefused()) {
            return Verdict.refused("22009", "time zones are less than 16 hours away from UTC");
        }
        Optional<LocalDate> day = day(written, isBeforeChrist);
        if (day.isEmpty()) {
            return NO_DAY;
        }
        if (time.isEmpty()) {
            return Verdict.refused("22008", "there is no such time of day");
        }
        int lastYear = type.equals("date") ? 5_874_897 : 294_276;
        if (day.get().getYear() > lastYear) {
            return Verdict.refused("22008", "`" + type + "` ends with the year " + lastYear);
        }
        return day.get().getYear() < FIRST_YEAR || day.get().getYear() == lastYear
                ? Verdict.UNKNOWN
                : Verdict.taken(value(day.get(), time.get(), zone));
    }

    private @Nullable Object value(LocalDate day, ClockTime time, Zone zone) {
        if (type.equals("date")) {
            return day;
        }
        if (time.fraction().length() > precision) {
            return null;
        }
        LocalDateTime local = day.plusDays(time.isNextDay() ? 1 : 0).atTime(time.time());
        return type.equals("timestamp")
                ? local
                : local.toInstant(ZoneOffset.ofTotalSeconds(0)).minusSeconds(zone.seconds());
    }

    private static Optional<LocalDate> day(CivilDate written, boolean isBeforeChrist) {
        if (written.year() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Math.toIntExact(isBeforeChrist ? 1 - written.year() : written.year()),
                    written.month(),
                    written.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
