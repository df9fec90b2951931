package dev.pawl.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {

    private static final Grammar GRAMMAR = new Grammar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a",
                "t.a",
                "\"order\"",
                "price > 0",
                "price > 0 and name <> ''",
                "(a)",
                "((a))",
                "(a, b) = (1, 2)",
                "row(1, 2)",
                "a in (values (1), (2))",
                "a = any (array[1, 2])",
                "exists (select 1 from t where a = b)",
                "(select 1)",
                "case when a then b else c end",
                "case a when 1 then 2 end is not null",
                "a between 1 and 2",
                "count(*) filter (where a) over (partition by b)",
                "interval '1 day'",
                "extract(year from a)",
                "a::numeric(10, 2)",
                "a collate \"C\"",
                "doc is json object",
                "$1",
                "a -- comment",
                "a /* b */",
                "/* b */ a",
                "-- b\na",
                "a\n",
                "\ta ",
                "'a'\n'b' = c or a like 'it''s'",
                "E'\\''",
                "$$then 0 end$$",
                "U&'d\\0061t'",
                "xmlelement(name status, a)",
                "not a",
                "- 1",
                "a at time zone 'UTC'",
                "(a).b[1:2]",
                "created + make_interval(days => 3) > ends"
            })
    void accepts(String text) {
        assertThat(GRAMMAR.parseExpression(text).error()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    1) or (true               ~ 1  ~ syntax error at or near ")"
                    1) or (true --            ~ 1  ~ syntax error at or near ")"
                    price > 0 and             ~ 13 ~ syntax error at end of input
                    ``                        ~ 0  ~ syntax error at end of input
                    -- a                      ~ 4  ~ syntax error at end of input
                    a as b                    ~ 2  ~ syntax error at or near "as"
                    a b                       ~ 2  ~ syntax error at or near "b"
                    a, b                      ~ 1  ~ syntax error at or near ","
                    *                         ~ 0  ~ syntax error at or near "*"
                    a;                        ~ 1  ~ syntax error at or near ";"
                    a; drop table t           ~ 1  ~ syntax error at or near ";"
                    a from t                  ~ 2  ~ syntax error at or near "from"
                    a group by b              ~ 2  ~ syntax error at or near "group"
                    a order by b              ~ 2  ~ syntax error at or near "order"
                    a limit all               ~ 2  ~ syntax error at or near "limit"
                    a for read only           ~ 2  ~ syntax error at or near "for"
                    (select 1) for read only  ~ 11 ~ syntax error at or near "for"
                    a union select b          ~ 2  ~ syntax error at or near "union"
                    a into t                  ~ 2  ~ syntax error at or near "into"
                    all a                     ~ 0  ~ syntax error at or near "all"
                    distinct a                ~ 0  ~ syntax error at or near "distinct"
                    select 1                  ~ 0  ~ syntax error at or near "select"
                    values (1)                ~ 7  ~ syntax error at or near "("
                    a then 1 end              ~ 2  ~ syntax error at or near "then"
                    a then 1 when b           ~ 2  ~ syntax error at or near "then"
                    a then 0 else 1           ~ 2  ~ syntax error at or near "then"
                    a then 0 end, case when b ~ 2  ~ syntax error at or near "then"
                    a then 0 end or case when b ~ 2 ~ syntax error at or near "then"
                    a then 0 end from t where case when b ~ 2 ~ syntax error at or near "then"
                    a then 0 end; select case when b ~ 2 ~ syntax error at or near "then"
                    a then 0 end union select case when b ~ 2 ~ syntax error at or near "then"
                    'a                        ~ 0  ~ unterminated quoted string at or near "'a"
                    "a                        ~ 0  ~ unterminated quoted identifier at or near ""a"
                    $$a                       ~ 0  ~ unterminated dollar-quoted string at or near "$$a"
                    a /* b                    ~ 2  ~ unterminated /* comment at or near "/* b"
                    a > > b                   ~ 4  ~ syntax error at or near ">"
                    1abc                      ~ 0  ~ trailing junk after numeric literal at or near "1abc"
                    'é' 'x'                   ~ 4  ~ syntax error at or near "'x'"
                    '😀' b                    ~ 5  ~ syntax error at or near "b"
                    a = default               ~ 4  ~ DEFAULT is not allowed in this context
                    check (a)                 ~ 0  ~ syntax error at or near "check"
                    a not null                ~ 2  ~ syntax error at or near "not"
                    cast(a as)                ~ 9  ~ syntax error at or near ")"
                    """)
    void refuses(String text, int position, String message) {
        assertThat(GRAMMAR.parseExpression(text).error()).hasValue(new SyntaxError(message, position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0000", "a = '\u0000'", "a\uD83D", "\uDE00"})
    void refusesWhatIsNoText(String text) {
        assertThat(GRAMMAR.parseExpression(text).error().orElseThrow().message())
                .startsWith("invalid character in a text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {"a = 1 or b > c ~ [0, 9, 13]", "'é' = a ~ [6]", "'😀' < a ~ [7]"})
    void locatesColumnsInJavasStrings(String text, String locations) {
        Node expression = GRAMMAR.parseExpression(text).get();

        List<Integer> found = ColumnRef.in(expression)
                .map(column -> column.node().location())
                .map(OptionalInt::getAsInt)
                .toList();

        assertThat(found).hasToString(locations);
    }
}
