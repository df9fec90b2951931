package dev.pawl.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.DataType;
import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is known about types with real servers. */
@Tag("server")
final class TypesTest {

    /** The names of the language for those that have another one in {@code pg_type}. */
    private static final String NAMED = """
            WITH named AS (
                SELECT oid, CASE typname WHEN 'int2' THEN 'smallint' WHEN 'int4' THEN 'integer' WHEN 'int8' THEN 'bigint'
                    WHEN 'float4' THEN 'real' WHEN 'float8' THEN 'double precision' WHEN 'bool' THEN 'boolean'
                    WHEN 'bpchar' THEN 'char' ELSE typname::text END AS name
                FROM pg_type
                WHERE typtype IN ('b', 'r', 'm') AND typcategory <> 'A' AND typname <> 'char'
                    AND (typnamespace = 'pg_catalog'::regnamespace OR typname = 'citext'))
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void knowsTypesThatExist(int major) throws SQLException {
        assertThat(lines(major, NAMED + "SELECT name FROM named")).containsAll(Lines.of("types.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void knowsWhatIsCastByItself(int major) throws SQLException {
        Set<String> casts = lines(major, NAMED + """
                SELECT s.name || ' > ' || t.name || ': '
                    || CASE castcontext WHEN 'i' THEN 'implicit' ELSE 'assignment' END
                    || CASE castmethod WHEN 'b' THEN ', binary' ELSE '' END
                FROM pg_cast JOIN named s ON s.oid = castsource JOIN named t ON t.oid = casttarget
                WHERE castcontext IN ('i', 'a') AND castsource <> casttarget
                """);
        Set<String> known = new TreeSet<>(Lines.of("types.txt"));
        known.add(KnownTypes.CITEXT);
        casts.removeIf(cast -> !known.containsAll(
                Arrays.asList(cast.substring(0, cast.indexOf(": ")).split(" > ", 2))));
        assertThat(new TreeSet<>(Lines.of("casts.txt"))).isEqualTo(casts);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void knowsWhatCanBeAssignedAndJoined(int major) throws SQLException {
        Map<String, DataType> types = types();
        Map<List<String>, String> answers;
        try (Connection connection = PostgresServers.major(major).newDatabase().getConnection()) {
            answers = TypePairs.of(connection, List.copyOf(types.keySet()));
        }
        List<String> wrong = new ArrayList<>();
        types.forEach((a, from) -> types.forEach((b, to) -> {
            check("assign", a, b, String.valueOf(answers.get(List.of("assign", a, b))), assigned(from, to), wrong);
            String joined = answers.get(List.of("join", a, b));
            if (joined != null) {
                check("join", a, b, joined, Comparison.isPossible(from, to) ? "joined" : "42804", wrong);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static void check(String question, String a, String b, String answer, String known, List<String> wrong) {
        if (!answer.equals(known)) {
            wrong.add(question + " " + a + " and " + b + ": " + answer + ", not " + known);
        }
    }

    private static final Set<List<String>> MOMENTS =
            Set.of(List.of("timestamp", "timestamptz"), List.of("timestamptz", "timestamp"));

    private static String assigned(DataType from, DataType to) {
        List<String> names = List.of(from.name(), to.name());
        if (MOMENTS.contains(names) && !from.array() && !to.array()) {
            return "kept"; // where the zone is UTC
        }
        return switch (Assignment.of(from, to)) {
            case SAME, RELABEL -> "kept";
            case COMPUTE -> "written";
            case IMPOSSIBLE -> "42804";
            case UNKNOWN -> "unknown";
        };
    }

    /** All types without lengths and the like, and some arrays, by what they are called in SQL. */
    private static Map<String, DataType> types() {
        Map<String, DataType> types = new LinkedHashMap<>();
        for (String name : Lines.of("types.txt")) {
            types.put(
                    name.equals("char") ? "bpchar" : name.equals("bit") ? "\"bit\"" : name,
                    new DataType(name, List.of(), false, DataType.builtIn(name).isEmpty()));
        }
        types.put("citext", new DataType("citext", List.of(), false, true));
        for (String element :
                List.of("integer", "bigint", "text", "varchar", "uuid", "timestamp", "timestamptz", "xml")) {
            types.put(
                    element + "[]",
                    new DataType(
                            element, List.of(), true, DataType.builtIn(element).isEmpty()));
        }
        return types;
    }

    private static Set<String> lines(int major, String query) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = PostgresServers.major(major).newDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION citext");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
