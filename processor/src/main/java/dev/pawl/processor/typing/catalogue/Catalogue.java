package dev.pawl.processor.typing.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a version of PostgreSQL brings. */
public final class Catalogue {

    /** Read when the first expression is asked about. */
    private static final class Held {
        private static final Lines LINES = Lines.read();
        private static final Map<Integer, Catalogue> CATALOGUES = new ConcurrentHashMap<>();
    }

    private final Lines lines;
    private final int major;
    private final Map<String, Optional<SqlType>> types = new HashMap<>();
    private final Map<String, List<Function>> functions = new HashMap<>();
    private final Map<String, List<Operator>> operators = new HashMap<>();
    private final Map<String, Map<String, Cast>> casts = new HashMap<>();

    private Catalogue(Lines lines, int major) {
        this.lines = lines;
        this.major = major;
    }

    /**
     * That of a version.
     *
     * @param major its number, for example 18
     */
    public static Catalogue of(int major) {
        return Held.CATALOGUES.computeIfAbsent(major, any -> new Catalogue(Held.LINES, major));
    }

    /**
     * A type.
     *
     * @param name as in {@code pg_type}
     */
    public synchronized Optional<SqlType> type(String name) {
        return types.computeIfAbsent(
                name,
                any -> lines.about("type", name, major).stream().findFirst().map(words -> typeOf(name, words)));
    }

    /**
     * A type that is known to exist.
     *
     * @param name as in {@code pg_type}
     */
    public SqlType existing(String name) {
        return type(name).orElseThrow(() -> new IllegalArgumentException("PostgreSQL " + major + " has no " + name));
    }

    /**
     * The functions of a name, none if it is not PostgreSQL's.
     *
     * @param name the name without a schema
     */
    public synchronized List<Function> functions(String name) {
        List<Function> known = functions.get(name);
        if (known == null) {
            known = lines.about("function", name, major).stream()
                    .map(words -> functionOf(name, words))
                    .toList();
            functions.put(name, known);
        }
        return known;
    }

    /**
     * The operators of a name, none if it is not PostgreSQL's.
     *
     * @param name the name without a schema
     */
    public synchronized List<Operator> operators(String name) {
        List<Operator> known = operators.get(name);
        if (known == null) {
            known = lines.about("operator", name, major).stream()
                    .map(words -> operatorOf(name, words))
                    .toList();
            operators.put(name, known);
        }
        return known;
    }

    /** The cast from a type to another one, as far as there is one that does not follow from something else. */
    public synchronized Optional<Cast> cast(SqlType from, SqlType to) {
        Map<String, Cast> known = casts.get(from.name());
        if (known == null) {
            known = lines.about("cast", from.name(), major).stream()
                    .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> castOf(words[1])));
            casts.put(from.name(), known);
        }
        return Optional.ofNullable(known.get(to.name()));
    }

    /** The names of all functions. */
    public List<String> functionNames() {
        return lines.names("function");
    }

    /** The names of all operators. */
    public List<String> operatorNames() {
        return lines.names("operator");
    }

    /** The names of all types. */
    public List<String> typeNames() {
        return lines.names("type");
    }

    /**
     * Whether the functions of a name are the same in all versions.
     *
     * @param name the name without a schema
     */
    public boolean isSettledFunction(String name) {
        return lines.areSettled("function", name);
    }

    /** Whether a type, and what it is cast to, is the same in all versions. */
    public boolean isSettled(SqlType type) {
        return lines.areSettled("type", type.name()) && lines.areSettled("cast", type.name());
    }

    /**
     * Whether some version has a function of a name.
     *
     * @param name the name without a schema
     */
    public boolean hasEver(String name) {
        return lines.contain("function", name);
    }

    private static SqlType typeOf(String name, String[] words) {
        String marks = words[0];
        return new SqlType(
                name,
                switch (marks.charAt(0)) {
                    case 'm' -> SqlType.Kind.MULTIRANGE;
                    case 'p' -> SqlType.Kind.PSEUDO;
                    case 'r' -> SqlType.Kind.RANGE;
                    default -> SqlType.Kind.BASE;
                },
                marks.charAt(1),
                marks.indexOf('p', 2) > 0,
                marks.indexOf('c', 2) > 0,
                Volatility.of(words[1].charAt(0)),
                Volatility.of(words[1].charAt(1)),
                attribute(words, "array="),
                attribute(words, "element="),
                attribute(words, "part="),
                attribute(words, "subtype="),
                attribute(words, "multirange="));
    }

    private static @Nullable String attribute(String[] words, String key) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith(key))
                .findFirst()
                .map(word -> word.substring(key.length()))
                .orElse(null);
    }

    private Function functionOf(String name, String[] words) {
        String marks = words[0];
        boolean hasDirect = Character.isDigit(marks.charAt(1));
        int volatility = hasDirect ? 2 : 1;
        String list = words[1].substring(1, words[1].length() - 1);
        List<Parameter> parameters = list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(this::parameter).toList();
        return new Function(
                name,
                Function.Kind.of(marks.charAt(0)),
                hasDirect ? marks.charAt(1) - '0' : 0,
                Volatility.of(marks.charAt(volatility)),
                marks.charAt(volatility) == Volatility.AS_WRITTEN,
                marks.endsWith("r"),
                list.indexOf('*') >= 0,
                parameters,
                existing(words[2]));
    }

    private Parameter parameter(String text) {
        int colon = text.indexOf(':');
        boolean isOptional = text.endsWith("=");
        String type = text.substring(colon + 1, text.length() - (isOptional ? 1 : 0));
        return new Parameter(
                colon < 0 ? null : text.substring(0, colon),
                existing(type.startsWith("*") ? type.substring(1) : type),
                isOptional);
    }

    private Operator operatorOf(String name, String[] words) {
        return new Operator(
                name,
                words[1].equals("-") ? null : existing(words[1]),
                existing(words[2]),
                existing(words[3]),
                Volatility.of(words[0].charAt(0)),
                words[0].charAt(0) == Volatility.AS_WRITTEN);
    }

    private static Cast castOf(String marks) {
        return new Cast(
                Cast.Context.of(marks.charAt(0)),
                Cast.Method.of(marks.charAt(1)),
                marks.length() > 2 ? Volatility.of(marks.charAt(2)) : Volatility.IMMUTABLE);
    }
}
