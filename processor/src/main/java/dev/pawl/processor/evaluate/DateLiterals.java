package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Locale;

/** What to write instead of the dates and times of {@code java.time}. */
final class DateLiterals {

    private DateLiterals() {}

    static String instead(String owner, MethodInvocationTree tree, String reason) {
        String sqlType = sqlType(owner);
        String literal = "expression(\"" + sqlType + " '" + text(sqlType, tree) + "'\")";
        return Calls.name(tree).equals("now") ? literal + ": " + reason : literal;
    }

    private static String sqlType(String owner) {
        return switch (owner) {
            case "java.time.LocalDate" -> "date";
            case "java.time.LocalTime" -> "time";
            case "java.time.LocalDateTime" -> "timestamp";
            case "java.time.Duration", "java.time.Period" -> "interval";
            default -> "timestamptz";
        };
    }

    private static String text(String sqlType, MethodInvocationTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (arguments.size() == 1
                && arguments.get(0) instanceof LiteralTree text
                && text.getValue() instanceof String) {
            return text.getValue().toString();
        }
        boolean isDate = sqlType.equals("date")
                && arguments.size() == 3
                && arguments.stream().allMatch(LiteralTree.class::isInstance);
        return isDate
                ? String.format(Locale.ROOT, "%s-%2s-%2s", arguments.toArray()).replace(' ', '0')
                : example(sqlType);
    }

    private static String example(String sqlType) {
        return switch (sqlType) {
            case "date" -> "2026-01-31";
            case "time" -> "08:30";
            case "interval" -> "30 days";
            case "timestamp" -> "2026-01-31 08:30";
            default -> "2026-01-31 08:30+00";
        };
    }
}
