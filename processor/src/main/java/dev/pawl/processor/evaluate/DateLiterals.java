package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What to write instead of the dates, times and spans of {@code java.time}. */
final class DateLiterals {

    private static final Map<String, String> UNITS = Map.of(
            "ofDays", "days",
            "ofHours", "hours",
            "ofMillis", "milliseconds",
            "ofMinutes", "minutes",
            "ofMonths", "months",
            "ofSeconds", "seconds",
            "ofWeeks", "weeks",
            "ofYears", "years");

    private static final String DATE = "%04d-%02d-%02d";

    private DateLiterals() {}

    static String instead(String owner, MethodInvocationTree tree, String reason) {
        String type = sqlType(owner);
        String literal = text(type, tree)
                .map(text -> constant(type, text))
                .orElseGet(() -> "such as " + constant(type, example(type)));
        return Calls.name(tree).equals("now") ? literal + ": " + reason : literal;
    }

    private static String constant(String type, String text) {
        return "expression(\"" + type + " '" + text + "'\")";
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

    /** The value, as far as the call has it in literals. */
    private static Optional<String> text(String type, MethodInvocationTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        List<Object> values = arguments.stream()
                .filter(LiteralTree.class::isInstance)
                .map(argument -> ((LiteralTree) argument).getValue())
                .toList();
        if (values.isEmpty() || values.size() < arguments.size()) {
            return Optional.empty();
        }
        if (values.size() == 1 && values.get(0) instanceof String text) {
            return text.matches("[\\w :.+-]*") ? Optional.of(text) : Optional.empty();
        }
        String unit = UNITS.get(Calls.name(tree));
        if (type.equals("interval")) {
            return unit != null && values.size() == 1 ? Optional.of(values.get(0) + " " + unit) : Optional.empty();
        }
        return Calls.name(tree).equals("of")
                ? format(type, values.size()).map(format -> formatted(format, values))
                : Optional.empty();
    }

    private static Optional<String> format(String type, int arguments) {
        return Optional.ofNullable(
                switch (type + arguments) {
                    case "date3" -> DATE;
                    case "time2" -> "%02d:%02d";
                    case "time3" -> "%02d:%02d:%02d";
                    case "timestamp5" -> DATE + " %02d:%02d";
                    case "timestamp6" -> DATE + " %02d:%02d:%02d";
                    default -> null;
                });
    }

    private static String formatted(String format, List<Object> values) {
        return String.format(Locale.ROOT, format, values.toArray());
    }

    private static String example(String type) {
        return switch (type) {
            case "date" -> "2026-01-31";
            case "time" -> "08:30";
            case "interval" -> "30 days";
            case "timestamp" -> "2026-01-31 08:30";
            default -> "2026-01-31 08:30+00";
        };
    }
}
