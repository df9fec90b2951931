package dev.pawl.runtime.setting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as settings have them: {@code 75ms}, {@code 30s}, {@code 5m}, {@code 2h}. */
public final class TimeText {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)", Pattern.CASE_INSENSITIVE);

    private TimeText() {}

    /**
     * Returns a time as text, in the largest unit that leaves no rest.
     *
     * @param time the time, of which less than a millisecond is left out
     */
    public static String of(Duration time) {
        long millis = time.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }

    /**
     * Returns the time that a text means, which may also be of the form {@code PT5M}; null if it means none.
     *
     * @param text the text
     */
    public static @Nullable Duration read(String text) {
        Matcher matcher = SHORT.matcher(text.strip());
        if (!matcher.matches()) {
            try {
                return Duration.parse(text.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
