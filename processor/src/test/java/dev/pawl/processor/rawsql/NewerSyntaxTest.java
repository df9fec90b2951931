package dev.pawl.processor.rawsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.operation.Majors;
import dev.pawl.processor.rawsql.NewerSyntax.Feature;
import dev.pawl.processor.sql.SqlTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each version has brought, by our table and by servers. */
final class NewerSyntaxTest {

    private static final Path VERSIONS = Path.of("src/test/resources/rawsql/versions.txt");

    /**
     * A line of the file.
     *
     * @param major the version from which on the statement is read as it is meant
     * @param isReadByOlder whether older ones read it as something else
     * @param sql the statement
     */
    private record Line(int major, boolean isReadByOlder, String sql) {}

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(VERSIONS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new Line(
                        Integer.parseInt(line.substring(0, 2)),
                        line.charAt(2) == '*',
                        line.substring(3).strip()))
                .toList();
    }

    @Test
    void knowsTheVersionOfEach() throws IOException {
        SqlTexts texts = new SqlTexts();
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            WrittenSql written = new WrittenSql(WrittenSql.Place.STATEMENTS, line.sql(), line.sql());
            int known = NewerSyntax.in(written, texts, Majors.OLDEST)
                    .map(Feature::major)
                    .orElse(Majors.OLDEST);
            boolean isSilent = NewerSyntax.in(written, texts, line.major()).isEmpty();
            if (known != line.major() || !isSilent) {
                wrong.add(known + " and not " + line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    static List<Integer> majors() {
        return Majors.all();
    }

    @Tag("server")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void serversSayTheSame(int major) throws IOException, SQLException {
        List<Line> wrong = new ArrayList<>();
        try (ParserOfServer server = ParserOfServer.of(major)) {
            for (Line line : lines()) {
                boolean isRead = major >= line.major() || line.isReadByOlder();
                if (server.reads(line.sql()) != isRead) {
                    wrong.add(line);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
