package dev.pawl.cli.internal.scaffold;

import dev.pawl.cli.internal.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as it is written in a migration.
 *
 * @param value the number
 * @param written the number with its underscores, without the {@code L}
 */
record Version(long value, String written) {

    private static final Pattern DATE_AND_COUNTER = Pattern.compile("(?:19|20)\\d{2}[01]\\d[0-3]\\d\\d{3}");
    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(?:19|20)\\d{2}[01]\\d[0-3]\\d[0-2]\\d[0-5]\\d[0-5]\\d");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Returns a version, or nothing if it is too large for one, which javac refuses. */
    static Optional<Version> of(String written) {
        try {
            return Optional.of(new Version(Long.parseLong(written.replace("_", "")), written));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The first version of a project that has none. */
    static Version first(LocalDateTime now) {
        return dated(now, true);
    }

    /** Returns the next version in the way in which this one is made: date and counter, date and time, or a counter. */
    Version next(LocalDateTime now) {
        String digits = String.valueOf(value);
        boolean grouped = written.contains("_");
        if (DATE_AND_COUNTER.matcher(digits).matches() && isDate(digits.substring(0, 8))) {
            Version today = dated(now, grouped);
            return today.value > value ? today : successor(grouped);
        }
        if (DATE_AND_TIME.matcher(digits).matches() && isDate(digits.substring(0, 8))) {
            long moment = Long.parseLong(TIME.format(now));
            return moment > value ? new Version(moment, String.valueOf(moment)) : successor(false);
        }
        return successor(false);
    }

    private Version successor(boolean grouped) {
        if (value == Long.MAX_VALUE) {
            throw Refusal.usage("the version " + value + " has no successor")
                    .fix("give the newest migration a smaller one");
        }
        long next = value + 1;
        String digits = String.valueOf(next);
        return new Version(next, grouped && digits.length() == 11 ? grouped(digits) : digits);
    }

    private static Version dated(LocalDateTime now, boolean grouped) {
        String digits = DATE.format(now.toLocalDate()) + "001";
        return new Version(Long.parseLong(digits), grouped ? grouped(digits) : digits);
    }

    private static String grouped(String digits) {
        return String.join(
                "_", digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8), digits.substring(8));
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
