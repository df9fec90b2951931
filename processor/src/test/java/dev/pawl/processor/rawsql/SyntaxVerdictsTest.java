package dev.pawl.processor.rawsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import dev.pawl.processor.operation.Majors;
import dev.pawl.processor.sql.SqlTexts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our grammar says of texts is what servers say of them, and there is none that it does not survive. */
final class SyntaxVerdictsTest {

    /** With another number of the system property come other texts. */
    private static final long SEED = Long.getLong("syntax.seed", 20261128L);

    private static final int SLIPS = 2_000;
    private static final int DAMAGES = 10_000;

    /** What has a syntax of its own by now, and was the name of a function or something else before. */
    private static final Pattern NAMES_OF_OLD =
            Pattern.compile("(?i)\\b(json|json_\\w+|system_user|merge_action|old|new)\\b|[0-9]_|0[xob]");

    static List<Integer> majors() {
        return Majors.all();
    }

    @Tag("server")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void agreesWithServers(int major) throws IOException, SQLException {
        SqlTexts texts = new SqlTexts();
        Corpus corpus = Corpus.read(SEED + major);
        List<String> all = new ArrayList<>(corpus.texts());
        for (int i = 0; i < SLIPS; i++) {
            all.add(corpus.slip(texts.grammar()));
        }
        List<String> wrong = new ArrayList<>();
        int read = 0;
        try (ParserOfServer server = ParserOfServer.of(major)) {
            for (String text : all) {
                // the driver knows no text with a NUL
                boolean isRead = texts.grammar().parse(text).error().isEmpty();
                boolean isOfOld = !isRead
                        && major < Majors.NEWEST
                        && NAMES_OF_OLD.matcher(text).find();
                boolean isComparable = text.indexOf(0) < 0 && !isOfOld && !isNewer(text, texts, major);
                if (isComparable && isRead != server.reads(text)) {
                    wrong.add((isRead ? "only we read " : "only the server reads ") + text);
                }
                read += isRead ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isBetween(all.size() / 3, all.size() * 9 / 10);
    }

    /** An older server may read another thing in it. */
    private static boolean isNewer(String text, SqlTexts texts, int major) {
        return NewerSyntax.in(new WrittenSql(WrittenSql.Place.STATEMENTS, text, text), texts, major)
                .isPresent();
    }

    @Test
    void survivesWhateverSomebodyWrites() throws IOException {
        Corpus corpus = Corpus.read(SEED);
        SqlTexts texts = new SqlTexts();
        int refused = 0;
        for (int i = 0; i < DAMAGES; i++) {
            String text = i % 2 == 0 ? corpus.damaged() : corpus.slip(texts.grammar());
            try {
                texts.grammar().scan(text);
                texts.grammar().parseExpression(text);
                texts.grammar().parsePlpgsql(text);
                boolean isRefused = Lint.run(
                                texts,
                                List.of(),
                                List.of(new SqlFile("1.sql", text)),
                                new LintOptions(false, i % 4 < 2, 14))
                        .stream()
                        .anyMatch(finding -> finding.rule().equals("invalid-sql"));
                refused += isRefused ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("text " + i + ": " + text, e);
            }
        }
        assertThat(refused).isBetween(DAMAGES / 4, DAMAGES * 9 / 10);
    }
}
