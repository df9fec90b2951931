package dev.pawl.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CanonicalSqlTest {

    private static final SqlTexts TEXTS = new SqlTexts();

    @Test
    void hasOneSpellingForWhatPostgresqlReadsAlike() {
        List<List<String>> alike = List.of(
                List.of("a <= 5", "a<=5", " A  <=\n5 ", "a <= 5 -- five", "a /* of /* this */ */ <= 5", "--\ra<=5"),
                List.of("a < -1", "a<-1", "a <-1"),
                List.of("a::text", "a :: text", "a::TEXT"),
                List.of("f(a , b)", "f( a,b )", "F(a,b)"),
                List.of("((a))", "( ( a ) )"),
                List.of("a[1:-1]", "a[1 : -1]"),
                List.of("1e5", "1E5"),
                List.of("U&'\\0041'", "u&'\\0041'"),
                List.of("E'a'", "e'a'"),
                List.of("U&\"a\"", "u&\"a\""));
        alike.forEach(texts -> assertThat(texts.stream().map(TEXTS::canonical).distinct())
                .as(texts.get(0))
                .hasSize(1));
    }

    @Test
    void keepsApartWhatPostgresqlReadsDifferently() {
        assertThat(Stream.of(
                                "a @-1",
                                "a @ -1",
                                "a <=5",
                                "a < =5",
                                "a - -1",
                                "ab",
                                "a b",
                                "'ab'",
                                "'a b'",
                                "'a  b'",
                                "'a -- b'",
                                "'a' 'b'",
                                "\"A\"",
                                "\"a\"",
                                "a",
                                "\u00c4",
                                "\u00e4",
                                "u&'a'",
                                "u & 'a'",
                                "e'a'",
                                "'a'",
                                "$$a$$",
                                "$$ a$$",
                                "$$/* a */$$",
                                "$b$a$b$",
                                "select 1 -- 2\n + 3",
                                "select 1 -- 2 + 3")
                        .map(TEXTS::canonical))
                .doesNotHaveDuplicates();
    }

    @Test
    void isItsOwnCanonicalSpelling() {
        for (String sql : List.of("a<-1 and B::text @- 5", "U&'x' || $q$ y $q$", "x[1:2] -- c")) {
            assertThat(TEXTS.canonical(TEXTS.canonical(sql))).isEqualTo(TEXTS.canonical(sql));
        }
    }
}
