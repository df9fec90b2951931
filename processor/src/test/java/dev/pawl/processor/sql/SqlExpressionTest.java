package dev.pawl.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlExpressionTest {

    private static final SqlTexts TEXTS = new SqlTexts();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n | n > 0",
                "n | t.n > 0",
                "n | s.t.\"n\" > 0",
                "n | lower(n)",
                "n | a[1:n] = 1",
                "date | date > now()",
                "text | text::text <> ''",
                "time | time > '10:00'",
                "user | \"user\" <> ''",
                "N | \"N\" > 0"
            })
    void mentionsColumns(String column, String sql) {
        assertThat(TEXTS.read(sql).mentions(column)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | a::text <> ''",
                "text | a::pg_catalog.text <> ''",
                "text | cast(a as text) <> ''",
                "date | date(created)",
                "date | created > date '2026-01-31'",
                "year | extract(year from created) > 2020",
                "user | a = user",
                "time | a::timestamp with time zone > now()",
                "zone | a at time zone 'utc' > now()",
                "precision | a::double precision > 0",
                "street | (address).street <> ''",
                "n | make_interval(n => a) > b",
                "t | t.n > 0",
                "N | N > 0",
                "n | a <> 'n'"
            })
    void doesNotTakeOtherWordsForColumns(String word, String sql) {
        assertThat(TEXTS.read(sql).mentions(word)).isFalse();
    }

    @Test
    void renamesColumnsOnly() {
        SqlExpression expression = TEXTS.read("date(t.date)  > date '2026-01-31' /* date */ or \"date\" is null");

        assertThat(expression.renamed("date", "day").sql())
                .isEqualTo("date(t.day)  > date '2026-01-31' /* date */ or day is null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "Day", "left", "a\"b"})
    void quotesWhatHasToBeQuoted(String name) {
        assertThat(TEXTS.read("n > 0").renamed("n", name).sql()).isEqualTo('"' + name.replace("\"", "\"\"") + "\" > 0");
    }

    @Test
    void renamesTheTableThatQualifies() {
        assertThat(TEXTS.read("p.n > 0 and p > 1 and \"p\".m = s.p")
                        .renamedTable("p", "Q")
                        .sql())
                .isEqualTo("\"Q\".n > 0 and p > 1 and \"Q\".m = s.p");
    }

    @Test
    void findsFunctionsButNoTypes() {
        SqlExpression expression =
                TEXTS.read("f('[1]'::vector(3), cast(x as numeric(8, 2)), a.g(1), y::s.t(1), pg_catalog.h (2))");

        assertThat(expression.calledFunctions()).containsOnly("f", "a.g", "pg_catalog.h");
    }

    @Test
    void endsCommentsWhereLinesEnd() {
        assertThat(TEXTS.read("a -- b\r+ c -- d\n+ /* e /* f */ -- g */ h").withoutComments())
                .isEqualTo("a  \r+ c  \n+   h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.5",
                "'a'",
                "E'a\\n'",
                "$$a$$",
                "null",
                "current_date",
                "now()",
                "pg_catalog.now()",
                "(a or b)",
                "date '2026-01-31'",
                "interval '1' day",
                "'a'::text",
                "'{}'::text[]",
                "'1'::numeric(8, 2)::text",
                "array[1, 2]",
                "array[]::text[]",
                "coalesce((1), (2))",
                "current_timestamp(3)"
            })
    void leavesOperandsAsTheyAre(String sql) {
        assertThat(TEXTS.read(sql).operand()).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now() at time zone 'utc'",
                "true or false",
                "1 in (1, 2)",
                "not (true)",
                "(a) or (b)",
                "f(1) + g(2)",
                "'a' || 'b'",
                "'a'::text || 'b'",
                "'a'::text is null",
                "'a' collate \"C\"",
                "- -1",
                "case when a then b end",
                "x is null",
                "1::numeric / 3",
                "'a'\n'b'"
            })
    void enclosesWhatIsMore(String sql) {
        assertThat(TEXTS.read(sql).operand()).isEqualTo("(" + sql + ")");
    }

    @Test
    void leavesCommentsOutOfOperands() {
        assertThat(TEXTS.read(" now() -- the moment\n ").operand()).isEqualTo("now()");
        assertThat(TEXTS.read("1 + 1 -- two").operand()).isEqualTo("(1 + 1)");
    }

    /** Of which kind a word is in some version, it has to be quoted as in all. */
    @Tag("server")
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void knowsTheKeywords(int major) throws SQLException {
        List<String> reserved = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Connection connection = PostgresServers.major(major).newDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT word, catcode FROM pg_get_keywords()")) {
            while (rows.next()) {
                String kind = rows.getString(2);
                (kind.equals("R") || kind.equals("T") ? reserved : others).add(rows.getString(1));
                assertThat(Keywords.isNoPlainName(rows.getString(1)) || kind.equals("U"))
                        .as(rows.getString(1))
                        .isTrue();
            }
        }
        assertThat(reserved).hasSizeGreaterThan(90).allMatch(Keywords::isReserved);
        assertThat(others).hasSizeGreaterThan(300).allMatch(Keywords::contains);
    }
}
