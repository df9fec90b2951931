package dev.pawl.dsl;

import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.internal.InvalidArgument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type that is given by its name. One that has a method of its own has to be given by that. */
final class NamedType {

    private static final Map<String, String> METHODS =
            Map.of("boolean", "bool", "char", "character", "double precision", "doublePrecision");

    private static final Map<String, String> IDENTITIES = Map.of(
            "smallserial",
            "smallint",
            "serial2",
            "smallint",
            "serial",
            "integer",
            "serial4",
            "integer",
            "bigserial",
            "bigint",
            "serial8",
            "bigint");

    private static final Pattern WITH_MODIFIERS =
            Pattern.compile("(?<name>[^()]*[^() ]) *\\((?<modifiers> *\\d{1,9} *(, *\\d{1,9} *)*)\\)");
    private static final Pattern ZONED_TIME = Pattern.compile("(?i)time *(?<modifiers>\\(\\d+\\))? with time zone");
    private static final Pattern VARYING_BITS = Pattern.compile("(?i)bit varying *(?<modifiers>\\(\\d+\\))?");

    private NamedType() {}

    static DataType of(String written) {
        String name = Arguments.text(written, "the name of a type", 0).strip();
        if (name.endsWith("]")) {
            String element = name.replaceFirst("( *\\[\\d*])+$", "");
            throw refused(written, "is the name of no type", call(element) + ".array()");
        }
        Optional<DataType> builtIn = DataType.builtIn(name.replaceFirst("^(?i)pg_catalog\\.", ""));
        if (builtIn.isPresent()) {
            return withoutMethod(builtIn.get()).orElseThrow(() -> refused(written, "has a method", call(name)));
        }
        if (!call(name).equals(named(name))) {
            throw refused(written, "is not the name of the type", call(name));
        }
        if (name.contains(".")) {
            int dot = name.lastIndexOf('.');
            String schema = name.substring(0, dot).replace("\"", "");
            String plain = name.substring(dot + 1).replace("\"", "");
            throw refused(
                    written,
                    "has a dot in it, and the schema stands by itself",
                    "userDefined(\"" + schema + "\", \"" + plain + "\")");
        }
        return userDefined(null, name);
    }

    static DataType of(String schema, String written) {
        String name = Arguments.text(written, "the name of a type", 1).strip();
        if (Arguments.name(schema).equals("pg_catalog")) {
            throw refused(schema + "." + written, "is one of PostgreSQL's own, which have no schema here", call(name));
        }
        if (name.endsWith("]")) {
            String element = name.replaceFirst("( *\\[\\d*])+$", "");
            throw new InvalidArgument(
                    "`" + written + "` is the name of no type: write `userDefined(\"" + schema + "\", \"" + element
                            + "\").array()`",
                    1);
        }
        return userDefined(schema, name);
    }

    private static DataType userDefined(@Nullable String schema, String name) {
        Matcher matcher = WITH_MODIFIERS.matcher(name);
        if (matcher.matches()) {
            List<Integer> modifiers = Arrays.stream(matcher.group("modifiers").split(",", -1))
                    .map(each -> Integer.valueOf(each.strip()))
                    .toList();
            return new DataType(schema, matcher.group("name"), modifiers, false, true);
        }
        if (name.contains("(") || name.contains(")")) {
            throw new InvalidArgument(
                    "`" + name + "` has a modifier that is no number, which only raw SQL can say: `db.sql(...)`", 0);
        }
        return new DataType(schema, name, List.of(), false, true);
    }

    /** The precision of a time has no method. */
    private static Optional<DataType> withoutMethod(DataType type) {
        boolean isTime = type.name().startsWith("time") || type.name().equals("interval");
        return isTime && !type.modifiers().isEmpty() ? Optional.of(type) : Optional.empty();
    }

    private static InvalidArgument refused(String written, String why, String instead) {
        return new InvalidArgument("`" + written + "` " + why + ": write `" + instead + "`", 0);
    }

    /** What to write for a type. */
    private static String call(String written) {
        String name = written.replaceFirst("^(?i)pg_catalog\\.", "");
        Optional<DataType> builtIn = DataType.builtIn(name);
        if (builtIn.isPresent() && withoutMethod(builtIn.get()).isEmpty()) {
            return call(builtIn.get());
        }
        String identity = IDENTITIES.get(name.toLowerCase(Locale.ROOT));
        if (identity != null) {
            return identity + "().generatedByDefaultAsIdentity()";
        }
        Matcher time = ZONED_TIME.matcher(name);
        if (time.matches()) {
            return named("timetz" + modifiers(time));
        }
        Matcher bits = VARYING_BITS.matcher(name);
        return bits.matches() ? named("varbit" + modifiers(bits)) : named(name.replace("\"", ""));
    }

    private static String modifiers(Matcher matcher) {
        return matcher.group("modifiers") == null ? "" : matcher.group("modifiers");
    }

    private static String named(String name) {
        return "userDefined(\"" + name + "\")";
    }

    private static String call(DataType type) {
        if (type.name().equals("varchar") && type.modifiers().isEmpty()) {
            return "text()";
        }
        return METHODS.getOrDefault(type.name(), type.name())
                + type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
