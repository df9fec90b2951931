package dev.pawl.runtime.internal.blocking;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;

import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.blocking.TimeoutSettings.Setting;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step was cut off as it was before, and is not sent once more. It has no SQLSTATE, since the connection that is there
 * now is not the one that was lost.
 */
public final class CutOffException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final transient Remedy remedy;

    private CutOffException(String message, Remedy remedy, CutOff last) {
        super(message, null, last.failure());
        this.remedy = remedy;
    }

    /**
     * Says how often and after which times.
     *
     * @param cutOffs at least one
     * @param session a session like those that were cut off
     */
    public static FailedStatementException of(List<CutOff> cutOffs, Session session) throws SQLException {
        CutOff last = cutOffs.get(cutOffs.size() - 1);
        String times = cutOffs.stream().map(CutOff::time).collect(Collectors.joining(", "));
        Setting setting = setting(last.cause(), session);
        Remedy remedy = setting == null
                ? last.cause().remedy()
                : sentence(advice("let Pawl have none: "), setting.origin().wayOut("0"));
        String message = "was cut off " + cutOffs.size() + " times, after " + times + ", by "
                + last.cause().culprit() + value(last.cause(), session, setting) + "\n"
                + SqlFailure.text(last.failure());
        return new FailedStatementException(last.statement(), last.after(), new CutOffException(message, remedy, last));
    }

    /** What the limit is, where that can be known; of a pooler it cannot. */
    private static String value(LossCause cause, Session session, @Nullable Setting setting) throws SQLException {
        if (cause == LossCause.SOCKET_TIMEOUT) {
            return "; it is " + session.socketTimeout().toSeconds() + " s";
        }
        return setting == null ? "" : "; it is " + setting;
    }

    private static @Nullable Setting setting(LossCause cause, Session session) throws SQLException {
        if (cause == LossCause.TRANSACTION_TIMEOUT) {
            for (Setting setting : TimeoutSettings.of(session)) {
                if (setting.name().equals("transaction_timeout")) {
                    return setting;
                }
            }
        }
        return null;
    }

    Remedy remedy() {
        return remedy;
    }
}
