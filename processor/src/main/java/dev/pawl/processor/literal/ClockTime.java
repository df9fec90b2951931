package dev.pawl.processor.literal;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as it is written, which need not exist.
 *
 * @param hour the hour
 * @param minute the minute
 * @param second the second
 * @param fraction the digits of a fraction of a second
 */
record ClockTime(int hour, int minute, int second, String fraction) {

    static final ClockTime MIDNIGHT = new ClockTime(0, 0, 0, "");

    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{1,9}):(?<minute>\\d{1,2})(:(?<second>\\d{1,2})(\\.(?<fraction>\\d+))?)?");

    static Optional<ClockTime> of(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        String second = time.group("second");
        String fraction = time.group("fraction");
        return Optional.of(new ClockTime(
                Integer.parseInt(time.group("hour")),
                Integer.parseInt(time.group("minute")),
                second == null ? 0 : Integer.parseInt(second),
                fraction == null ? "" : fraction.replaceFirst("0+$", "")));
    }

    /** The time on a clock of twelve hours; empty when such a clock does not show it. */
    Optional<ClockTime> meridian(boolean isAfternoon) {
        int shown = hour == 12 ? 0 : hour;
        return hour > 12
                ? Optional.empty()
                : Optional.of(new ClockTime(isAfternoon ? shown + 12 : shown, minute, second, fraction));
    }

    /** Whether there is such a time; the day may be over, and a second may be added to it. */
    boolean exists() {
        boolean isIn = hour <= 24 && minute <= 59 && second <= 60;
        return isIn && micros() <= 24 * 3_600_000_000L;
    }

    /** Whether it depends on the rounding of the fraction whether there is such a time. */
    boolean isDoubtful() {
        return fraction.length() > 6 && (hour >= 24 || second >= 60);
    }

    /** Whether it begins the next day. */
    boolean isNextDay() {
        return micros() == 24 * 3_600_000_000L;
    }

    LocalTime time() {
        return LocalTime.ofNanoOfDay(micros() % (24 * 3_600_000_000L) * 1000);
    }

    private long micros() {
        long micros = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000").substring(0, 6));
        return ((hour * 60L + minute) * 60 + second) * 1_000_000 + micros;
    }
}
