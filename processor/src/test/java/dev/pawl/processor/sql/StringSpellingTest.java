package dev.pawl.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StringSpellingTest {

    private static final SqlTexts TEXTS = new SqlTexts();

    private static final String[] HOSTILE = {
        "standard_conforming_strings TO off", "backslash_quote TO off", "escape_string_warning TO off"
    };

    private static final String[] FRAGMENTS = {
        "'",
        "'",
        "'",
        "''",
        "\\",
        "\\",
        "\\\\",
        "E'",
        "e'",
        "N'",
        "U&'",
        "U&\"",
        "B'",
        "X'",
        "$$",
        "$a$",
        "\"",
        "\n",
        "\n",
        " ",
        "\t",
        "--",
        "/*",
        "*/",
        "a",
        "0061",
        "\\0061",
        "!0061",
        "\\+01F600",
        " UESCAPE '!'",
        "uescape",
        " || ",
        "::text",
        "text",
        ",",
        "(",
        ")",
        "é",
        "1",
        "\\'",
        "\\n",
        "{schema}",
        "\r\n",
        "%s",
        "?"
    };

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("a = 'b' and c like 'd%' escape '!'", "a = 'b' and c like 'd%' escape '!'"),
                Arguments.of("'C:\\temp'", "E'C:\\\\temp'"),
                Arguments.of("a like '10\\%' escape '\\'", "a like E'10\\\\%' escape E'\\\\'"),
                Arguments.of("a like'10\\%'", "a like E'10\\\\%'"),
                Arguments.of("date'2026-01-31' or b='\\'", "date'2026-01-31' or b=E'\\\\'"),
                Arguments.of("'it''s \\'", "E'it''s \\\\'"),
                Arguments.of("'a'\n  'b\\'", "E'a'\n  'b\\\\'"),
                Arguments.of("'a\\' /* */ 'b'", "E'a\\\\' /* */ 'b'"),
                Arguments.of("'a' 'b\\'", "'a' E'b\\\\'"),
                Arguments.of("E'it\\'s \\\\ \\n'", "E'it''s \\\\ \\n'"),
                Arguments.of("e'a'\n'it\\'s'", "e'a'\n'it''s'"),
                Arguments.of("N'C:\\temp'", "nchar E'C:\\\\temp'"),
                Arguments.of("n'C:'", "n'C:'"),
                Arguments.of("U&'d\\0061t\\+000061'", "'data'"),
                Arguments.of("u&'it''s \\\\'", "E'it''s \\\\'"),
                Arguments.of("like U&'d!0061ta \\' uescape '!' or b", "like E'data \\\\' or b"),
                Arguments.of("U&'d\\0061'\n'ta'", "'data'"),
                Arguments.of("U&'\\D83D\\DE00'", "'\uD83D\uDE00'"),
                Arguments.of("U&'\\D83D'", "U&'\\D83D'"),
                Arguments.of("U&'\\zz'", "U&'\\zz'"),
                Arguments.of("U&\"d\\0061ta\" = 'a'", "U&\"d\\0061ta\" = 'a'"),
                Arguments.of("x'1F' || b'01'", "x'1F' || b'01'"),
                Arguments.of("$$C:\\temp$$ || $a$'\\'$a$", "$$C:\\temp$$ || $a$'\\'$a$"),
                Arguments.of("\"a\\b\" = '\\'", "\"a\\b\" = E'\\\\'"),
                Arguments.of("/* '\\' */ '\\'", "/* '\\' */ E'\\\\'"),
                Arguments.of("'not closed \\", "'not closed \\"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void marksConstantsThatASettingCouldChange(String written, String settled) {
        assertThat(TEXTS.settled(written)).isEqualTo(settled);
        assertThat(TEXTS.settled(settled)).isEqualTo(settled);
    }

    @Tag("server")
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void keepsWhatPostgresqlReadsWhateverIsSet(int major) throws SQLException {
        Random random = new Random(4711);
        int read = 0;
        try (Connection usual = PostgresServers.major(major).newDatabase().getConnection();
                Connection hostile = PostgresServers.major(major).newDatabase().getConnection()) {
            for (String setting : HOSTILE) {
                execute(hostile, "SET " + setting);
            }
            for (int i = 0; i < 5_000; i++) {
                String written = fragments(random);
                String meant = value(usual, written);
                if (meant != null) {
                    read++;
                    assertThat(value(hostile, TEXTS.settled(written)))
                            .as(written)
                            .isEqualTo(meant);
                    assertThat(value(usual, TEXTS.settled(written))).as(written).isEqualTo(meant);
                }
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    private static String fragments(Random random) {
        return IntStream.range(0, 2 + random.nextInt(7))
                .mapToObj(i -> FRAGMENTS[random.nextInt(FRAGMENTS.length)])
                .collect(Collectors.joining(
                        "", "'" + (random.nextBoolean() ? "a" : "\\"), random.nextBoolean() ? "'" : ""));
    }

    /** What is selected, or null if it is refused. The driver splits statements by rules of its own, so it gets one. */
    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + sql + "\n")) {
            row.next();
            return row.getMetaData().getColumnCount() + " " + row.getString(1) + " "
                    + row.getMetaData().getColumnTypeName(1);
        } catch (SQLException e) {
            return null;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
