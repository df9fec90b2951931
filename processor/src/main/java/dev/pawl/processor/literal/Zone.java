package dev.pawl.processor.literal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distance from UTC.
 *
 * @param seconds east of it
 * @param kind whether it was written, and can be used
 */
record Zone(int seconds, Kind kind) {

    /** What is known about it. */
    enum Kind {
        /** Written. */
        GIVEN,
        /** Not written. */
        NONE,
        /** Too far away for PostgreSQL. */
        REFUSED,
        /** It takes a server to tell. */
        UNKNOWN
    }

    static final Zone NONE = new Zone(0, Kind.NONE);

    private static final Pattern OFFSET = Pattern.compile(
            "(?<sign>[-+])(?<hours>\\d{1,2})((?<minutes>\\d{2})|:(?<moreminutes>\\d{1,2})(:(?<seconds>\\d{1,2}))?)?");

    private static final int FARTHEST_HOUR = 15;

    /** A field that begins with a sign, or a name of UTC. */
    static Zone of(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return new Zone(0, Kind.GIVEN);
        }
        Matcher offset = OFFSET.matcher(text);
        if (!offset.matches()) {
            return new Zone(0, Kind.UNKNOWN);
        }
        int hours = number(offset, "hours");
        int minutes = number(offset, "minutes") + number(offset, "moreminutes");
        int seconds = number(offset, "seconds");
        if (hours > FARTHEST_HOUR || minutes > 59 || seconds > 59) {
            return new Zone(0, Kind.REFUSED);
        }
        int east = hours * 3600 + minutes * 60 + seconds;
        return new Zone(offset.group("sign").equals("-") ? -east : east, Kind.GIVEN);
    }

    boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    private static int number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
