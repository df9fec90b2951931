package dev.pawl.cli.internal.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, times and sizes for people. */
public final class Words {

    private static final long KIB = 1024;

    private Words() {}

    /**
     * Returns for example {@code 1 migration} or {@code 3 migrations}.
     *
     * @param number how many
     * @param noun what, in the singular
     */
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Returns for example {@code 1 200 000}.
     *
     * @param number the number
     */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * Returns for example {@code 12 ms}, {@code 3.4 s} or {@code 2 min 5 s}.
     *
     * @param duration the duration
     */
    public static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = millis / 1000;
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /**
     * Returns a moment in UTC to the second, or nothing.
     *
     * @param moment the moment
     */
    public static String of(@Nullable Instant moment) {
        return moment == null
                ? ""
                : moment.truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", "");
    }

    /**
     * Returns for example {@code 8 kB} or {@code 1.2 GB}, as {@code pg_size_pretty} counts.
     *
     * @param bytes how many bytes
     */
    public static String size(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 10 * KIB && unit < units.length - 1) {
            value /= KIB;
            unit++;
        }
        return Math.round(value) + " " + units[unit];
    }
}
