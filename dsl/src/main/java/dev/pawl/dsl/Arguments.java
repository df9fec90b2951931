package dev.pawl.dsl;

import java.util.List;

/** Checks of arguments that types cannot express. */
final class Arguments {

    private Arguments() {}

    static List<String> oneOrMore(String[] values, String what) {
        return oneOrMore(List.of(values), what);
    }

    static List<String> oneOrMore(List<String> values, String what) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("at least one " + what + " is needed");
        }
        return List.copyOf(values);
    }

    /** Columns that come after a name, which is easily left out. */
    static List<String> afterName(String method, String name, String[] columns, String list) {
        if (columns.length == 0) {
            String written = "(\"" + name + "\")";
            throw new InvalidArgument(
                    "`" + method + written + "` has a name and no columns: write `" + method + "(" + list + written
                            + ")`",
                    0);
        }
        return List.of(columns);
    }

    static String text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return value;
    }

    static String name(String name) {
        return text(name, "a name");
    }

    static List<Object> row(List<String> columns, Object[] values) {
        if (values.length != columns.size()) {
            throw new InvalidArgument(
                    "a row has one value for each of its " + columns.size() + " columns " + columns + ", not "
                            + values.length,
                    Math.min(columns.size(), values.length - 1));
        }
        return List.of(values);
    }
}
