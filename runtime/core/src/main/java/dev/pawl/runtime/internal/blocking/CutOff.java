package dev.pawl.runtime.internal.blocking;

import java.sql.SQLException;
import java.time.Duration;

/**
 * A step lost its connection while the server worked on it.
 *
 * @param after how long the server had worked, as far as the client knows
 * @param statement what it worked on
 * @param failure what the driver said
 */
public record CutOff(Duration after, String statement, SQLException failure) {

    /** Whom cuts at the same time are blamed on even if they are short. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** Scripts that end long statements leave shorter ones alone. */
    private static final Duration SHORT_FOR_ADMINISTRATORS = Duration.ofSeconds(10);

    public LossCause cause() {
        return LossCause.of(failure);
    }

    /** Whether two were cut at about the same time by something that counts, so that a third would be too. */
    public boolean isLike(CutOff other) {
        return cause() == other.cause() && isCounted() && other.isCounted() && isNear(other);
    }

    private boolean isCounted() {
        return switch (cause()) {
            case ADMINISTRATOR -> after.compareTo(SHORT_FOR_ADMINISTRATORS) >= 0;
            case UNKNOWN -> after.compareTo(SHORT) >= 0;
            default -> cause().isTimeOut();
        };
    }

    /** A time-out is looked at only now and then, so that a short one may come a good deal later than it should. */
    private boolean isNear(CutOff other) {
        Duration longer = after.compareTo(other.after()) > 0 ? after : other.after();
        Duration difference = after.minus(other.after()).abs();
        return difference.compareTo(longer.dividedBy(4)) <= 0
                || (cause().isTimeOut() && difference.compareTo(SHORT) <= 0);
    }

    /** Returns for example {@code 2.0 s}. */
    String time() {
        long tenths = Math.round(after.toMillis() / 100.0);
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
