package dev.pawl.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.operation.Majors;
import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the list of functions that are not volatile with {@code pg_proc}. */
@Tag("server")
final class NonVolatileFunctionsTest {

    private static final String SYNTAX = "# Not functions but syntax that looks like a call:\n";

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void listsNoFunctionThatMayBeVolatile(int major) throws SQLException, IOException {
        Set<String> listed = new TreeSet<>(names(list()));
        listed.retainAll(functions(major, "bool_or(provolatile = 'v' OR prokind <> 'f')"));
        // volatile up to 17 for `time with time zone`, which nobody takes a default from
        listed.remove("timezone");
        assertThat(listed).isEmpty();
    }

    @Test
    void listsOnlyFunctionsThatExistAndSyntax() throws SQLException, IOException {
        Set<String> unknown = new TreeSet<>(names(functionsListed()));
        for (int major : Majors.all()) {
            unknown.removeAll(functions(major, "true"));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void listsSyntaxOnItsOwn() throws IOException {
        assertThat(names(syntaxListed())).contains("coalesce", "cast").hasSizeLessThan(60);
        assertThat(names(functionsListed())).contains("now", "lower").hasSizeGreaterThan(500);
    }

    private static Set<String> functions(int major, String having) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = PostgresServers.major(major).newDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT proname FROM pg_proc WHERE pronamespace ="
                        + " 'pg_catalog'::regnamespace GROUP BY proname HAVING " + having)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String list() throws IOException {
        try (InputStream list = Volatility.class.getResourceAsStream("non-volatile-functions.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String syntaxListed() throws IOException {
        String syntax = list().split(SYNTAX, 2)[1];
        return syntax.substring(0, syntax.indexOf('#'));
    }

    private static String functionsListed() throws IOException {
        return list().replace(SYNTAX + syntaxListed(), "");
    }

    private static List<String> names(String lines) {
        return Arrays.stream(lines.split("\n"))
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }
}
