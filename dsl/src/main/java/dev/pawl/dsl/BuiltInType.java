package dev.pawl.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that {@link Columns} has methods for, under all names that PostgreSQL knows them by. */
final class BuiltInType {

    private static final Pattern WRITTEN = Pattern.compile("(?<name>[a-z][a-z0-9_]*( [a-z][a-z0-9_]*)?)"
            + " ?(\\( ?(?<modifiers>\\d{1,9}( ?, ?\\d{1,9})?) ?\\))?(?<zone> with time zone| without time zone)?");

    /** Those with a name of their own for one that is spelled in several words, or in another one. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("character", "char"));

    /** What they are called, with the number of modifiers that they take at most. */
    private static final Map<String, Integer> MODIFIERS = Map.ofEntries(
            Map.entry("smallint", 0),
            Map.entry("integer", 0),
            Map.entry("bigint", 0),
            Map.entry("numeric", 2),
            Map.entry("real", 0),
            Map.entry("double precision", 0),
            Map.entry("boolean", 0),
            Map.entry("text", 0),
            Map.entry("varchar", 1),
            Map.entry("char", 1),
            Map.entry("date", 0),
            Map.entry("time", 1),
            Map.entry("timestamp", 1),
            Map.entry("timestamptz", 1),
            Map.entry("interval", 1),
            Map.entry("uuid", 0),
            Map.entry("jsonb", 0),
            Map.entry("json", 0),
            Map.entry("bytea", 0),
            Map.entry("inet", 0));

    private BuiltInType() {}

    /**
     * The type that is written so; empty when it is none of them.
     *
     * @param written as in SQL, for example {@code character varying(20)}
     */
    static Optional<DataType> of(String written) {
        String spaced = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher matcher = WRITTEN.matcher(spaced);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String zone = matcher.group("zone");
        String plain = NAMES.getOrDefault(matcher.group("name"), matcher.group("name"));
        List<Integer> modifiers = modifiers(matcher.group("modifiers"));
        if (plain.equals("double precision") && matcher.group("name").equals("float") && !modifiers.isEmpty()) {
            return Optional.of(new DataType(modifiers.get(0) <= 24 ? "real" : plain, List.of(), false, false));
        }
        return zoned(plain, zone)
                .filter(name -> modifiers.size() <= MODIFIERS.getOrDefault(name, -1))
                .map(name -> new DataType(name, completed(name, modifiers), false, false));
    }

    private static Optional<String> zoned(String name, String zone) {
        if (zone == null) {
            return Optional.of(name);
        }
        boolean isWith = zone.equals(" with time zone");
        return switch (name) {
            case "timestamp" -> Optional.of(isWith ? "timestamptz" : name);
            case "time" -> isWith ? Optional.empty() : Optional.of(name);
            default -> Optional.empty();
        };
    }

    /** {@code numeric(5)} has a scale of zero, and {@code char} is {@code char(1)}. */
    private static List<Integer> completed(String name, List<Integer> modifiers) {
        if (name.equals("numeric") && modifiers.size() == 1) {
            return List.of(modifiers.get(0), 0);
        }
        return name.equals("char") && modifiers.isEmpty() ? List.of(1) : modifiers;
    }

    private static List<Integer> modifiers(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1))
                        .map(each -> Integer.valueOf(each.strip()))
                        .toList();
    }
}
