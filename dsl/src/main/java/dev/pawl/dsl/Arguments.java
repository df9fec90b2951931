package dev.pawl.dsl;

import java.util.List;

/** Checks of arguments that types cannot express. Each says where the argument stands that it checks, from 0. */
final class Arguments {

    private Arguments() {}

    static List<String> oneOrMore(String[] values, String what, int position) {
        return oneOrMore(List.of(values), what, position);
    }

    static List<String> oneOrMore(List<String> values, String what, int position) {
        if (values.isEmpty()) {
            throw new InvalidArgument("at least one " + what + " is needed", position);
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

    static String text(String value, String what, int position) {
        if (value.isBlank()) {
            throw new InvalidArgument(what + " must not be empty", position);
        }
        return value;
    }

    /** A name that comes first. */
    static String name(String name) {
        return name(name, 0);
    }

    static String name(String name, int position) {
        return text(name, "a name", position);
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
