package dev.pawl.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A step was cut off as it was before, and is not sent once more. */
final class CutOffException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final LossCause cause;

    private CutOffException(String message, CutOff last) {
        super(message, last.failure().getSQLState(), last.failure());
        this.cause = last.cause();
    }

    /**
     * Says how often and after which times.
     *
     * @param cutOffs at least one
     * @param socketTimeout what the driver is set to
     */
    static FailedStatementException of(List<CutOff> cutOffs, Duration socketTimeout) {
        CutOff last = cutOffs.get(cutOffs.size() - 1);
        String times = cutOffs.stream().map(CutOff::time).collect(Collectors.joining(", "));
        String value = last.cause() == LossCause.SOCKET_TIMEOUT ? "; it is " + socketTimeout.toSeconds() + " s" : "";
        String message = "was cut off " + cutOffs.size() + " times, after " + times + ", by "
                + last.cause().culprit() + value + "\n" + Secrets.removedFromMessage(last.failure());
        return new FailedStatementException(last.statement(), last.after(), new CutOffException(message, last));
    }

    String remedy() {
        return cause.remedy();
    }
}
