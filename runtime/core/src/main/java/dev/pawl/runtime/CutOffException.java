package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step was cut off as it was before, and is not sent once more. It has no SQLSTATE, since the connection that is there
 * now is not the one that was lost.
 */
final class CutOffException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final LossCause cause;

    private CutOffException(String message, CutOff last) {
        super(message, null, last.failure());
        this.cause = last.cause();
    }

    /**
     * Says how often and after which times.
     *
     * @param cutOffs at least one
     * @param session a session like those that were cut off
     */
    static FailedStatementException of(List<CutOff> cutOffs, Session session) throws SQLException {
        CutOff last = cutOffs.get(cutOffs.size() - 1);
        String times = cutOffs.stream().map(CutOff::time).collect(Collectors.joining(", "));
        String message = "was cut off " + cutOffs.size() + " times, after " + times + ", by "
                + last.cause().culprit() + value(last.cause(), session) + "\n" + SqlFailure.text(last.failure());
        return new FailedStatementException(last.statement(), last.after(), new CutOffException(message, last));
    }

    /** What the limit is, where that can be known; of a pooler it cannot. */
    private static String value(LossCause cause, Session session) throws SQLException {
        if (cause == LossCause.SOCKET_TIMEOUT) {
            return "; it is " + session.socketTimeout().toSeconds() + " s";
        }
        return cause == LossCause.TRANSACTION_TIMEOUT
                ? TimeoutSettings.of(session).stream()
                        .filter(setting -> setting.name().equals("transaction_timeout"))
                        .map(setting -> "; it is " + setting)
                        .findAny()
                        .orElse("")
                : "";
    }

    String remedy() {
        return cause.remedy();
    }
}
