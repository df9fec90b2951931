package dev.pawl.cli;

import dev.pawl.cli.internal.refusal.Refusal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as people write them: {@code 75ms}, {@code 30s}, {@code 5m}, {@code 2h}, or {@code PT5M}. */
final class Durations implements ITypeConverter<Duration> {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    @Override
    public Duration convert(String value) {
        Duration duration = parsedOrNull(value);
        if (duration == null) {
            throw new TypeConversionException("`" + value + "` is not a duration such as 75ms, 30s, 5m, 2h or PT5M");
        }
        return duration;
    }

    static Duration parsed(String value, String origin) {
        Duration duration = parsedOrNull(value);
        if (duration == null) {
            throw Refusal.usage(origin + " is `" + value + "`, which is not a duration")
                    .fix("write it as 75ms, 30s, 5m, 2h or PT5M");
        }
        return duration;
    }

    private static @Nullable Duration parsedOrNull(String value) {
        Matcher matcher = SHORT.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
        try {
            return Duration.parse(value.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
