package dev.pawl.runtime.failure;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Keeps passwords out of messages: drivers and pools like to quote the whole JDBC URL. */
public final class Secrets {

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token)\\s*[=:]\\s*)[^&;,\\s)]+");
    /** {@code ALTER ROLE ... PASSWORD 'secret'}, also where a query was cut short. */
    private static final Pattern CLAUSE = Pattern.compile("(?i)(\\bpassword\\s+)E?'(?:[^']|'')*(?:'|$)");

    private static final Pattern AUTHORITY = Pattern.compile("(//[^/\\s:@]+:)[^/\\s]+@");

    private Secrets() {}

    /** Returns the text with every password replaced by asterisks. */
    public static String removedFrom(String text) {
        String withoutParameters = PARAMETER.matcher(text).replaceAll("$1***");
        String withoutClauses = CLAUSE.matcher(withoutParameters).replaceAll("$1'***'");
        return AUTHORITY.matcher(withoutClauses).replaceAll("$1***@");
    }

    /** Returns the message of an exception without passwords; falls back on its class. */
    public static String removedFromMessage(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getName() : removedFrom(message);
    }

    /** Returns the exception itself if it tells no password, else a copy that does not, without its own causes. */
    public static SQLException removedFrom(SQLException failure) {
        if (!tells(failure)) {
            return failure;
        }
        SQLException copy =
                new SQLException(removedFromMessage(failure), failure.getSQLState(), failure.getErrorCode());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static boolean tells(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (!removedFrom(message).equals(message)) {
                return true;
            }
        }
        return false;
    }
}
