package dev.pawl.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrammarTest {

    private static final Grammar GRAMMAR = new Grammar();

    static List<String> statements() {
        return Corpus.statements();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readsStatementsOfAllKinds(String text) {
        assertThat(GRAMMAR.parse(text).error()).isEmpty();
    }

    @Test
    void readsWhatPawlRenders() {
        assertThat(Corpus.rendered())
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(GRAMMAR.parse(text).error()).isEmpty());
    }

    @Test
    void dividesATextIntoStatements() {
        Script script =
                GRAMMAR.parse("select 'é;😀';; -- c\n drop table x /* d */ ;\n").get();

        assertThat(script.statements())
                .extracting(Statement::text)
                .containsExactly("select 'é;😀'", "drop table x /* d */ ");
        assertThat(script.statements()).extracting(Statement::start).containsExactly(0, 22);
        assertThat(script.statements())
                .extracting(statement -> statement.node().kind())
                .containsExactly("SelectStmt", "DropStmt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", ";;", "-- a", "/* a */"})
    void readsTextsWithoutStatements(String text) {
        assertThat(GRAMMAR.parse(text).get().statements()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAsAServerDoes() {
        assertThat(GRAMMAR.parse("select '😀é' form t where").error())
                .hasValue(new SyntaxError("syntax error at or near \"t\"", 18));
        assertThat(GRAMMAR.parse("select 1; select").error()).isEmpty();
        assertThat(GRAMMAR.parse("create table").error()).hasValue(new SyntaxError("syntax error at end of input", 12));
    }

    @Test
    void refusesNulInsteadOfEndingThere() {
        assertThat(GRAMMAR.parse("select 1\u0000; drop table x").error())
                .hasValue(new SyntaxError("invalid character in a text: 0x00", 8));
    }

    @Test
    void readsATextOnce() {
        Grammar grammar = new Grammar();

        assertThat(grammar.parse("select 1")).isSameAs(grammar.parse("select 1"));
        assertThat(grammar.parseExpression("a")).isSameAs(grammar.parseExpression("a"));
        assertThat(grammar.scan("a")).isSameAs(grammar.scan("a"));
        assertThat(grammar.parsePlpgsql("do ''")).isSameAs(grammar.parsePlpgsql("do ''"));
    }

    @Test
    void dividesATextIntoWords() {
        List<Token> tokens = GRAMMAR.scan(
                        "select 'é', a::int -- c\n <= $1 || U&'x' 1.5 2 \"From\" U&\"y\" /* d */ + b'1' x'f' from;")
                .get();

        assertThat(tokens.stream()
                        .map(token -> token.kind() + " " + token.text())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        KEYWORD select
                        STRING 'é'
                        CHARACTER ,
                        IDENTIFIER a
                        OPERATOR ::
                        KEYWORD int
                        LINE_COMMENT -- c
                        OPERATOR <=
                        PARAMETER $1
                        OPERATOR ||
                        UNICODE_STRING U&'x'
                        NUMBER 1.5
                        INTEGER 2
                        IDENTIFIER "From"
                        UNICODE_IDENTIFIER U&"y"
                        BLOCK_COMMENT /* d */
                        CHARACTER +
                        BIT_STRING b'1'
                        HEX_STRING x'f'
                        KEYWORD from
                        CHARACTER ;""");
        assertThat(tokens.get(0).keyword()).isEqualTo(KeywordKind.RESERVED);
        assertThat(tokens.get(1).keyword()).isEqualTo(KeywordKind.NONE);
        assertThat(tokens.get(5).keyword()).isEqualTo(KeywordKind.COLUMN_NAME);
        assertThat(GRAMMAR.scan("left abort").get())
                .extracting(Token::keyword)
                .containsExactly(KeywordKind.TYPE_OR_FUNCTION_NAME, KeywordKind.UNRESERVED);
    }

    @Test
    void saysWhereAWordDoesNotEnd() {
        assertThat(GRAMMAR.scan("a 'b").error())
                .hasValue(new SyntaxError("unterminated quoted string at or near \"'b\"", 2));
        assertThat(GRAMMAR.scan("a from b 'c").error())
                .hasValue(new SyntaxError("unterminated quoted string at or near \"'c\"", 9));
    }

    @Test
    void readsPlpgsql() {
        String text =
                "create function f(a int) returns void language plpgsql as $$ begin\n perform g(a); commit; end $$";

        List<Node> functions = GRAMMAR.parsePlpgsql(text).get();

        assertThat(functions).extracting(Node::kind).containsExactly("PLpgSQL_function");
        assertThat(functions
                        .get(0)
                        .find("PLpgSQL_expr")
                        .map(expression -> expression.text("query").orElseThrow()))
                .containsExactly("SELECT g(a)");
        assertThat(functions.get(0).find("PLpgSQL_stmt_commit").map(commit -> commit.number("lineno")))
                .containsExactly(2L);
    }

    @Test
    void findsErrorsInPlpgsql() {
        assertThat(GRAMMAR.parsePlpgsql("do $$ begin retrun 1; end $$").error())
                .hasValue(new SyntaxError("syntax error at or near \"retrun\"", 12));
        assertThat(GRAMMAR.parsePlpgsql("do $$ begin x := 1; end $$").error())
                .map(SyntaxError::message)
                .hasValue("\"x\" is not a known variable");
        assertThat(GRAMMAR.parsePlpgsql("select 1; do $$ begin end end $$").error())
                .map(SyntaxError::position)
                .hasValue(OptionalInt.empty());
        assertThat(GRAMMAR.parsePlpgsql("select 1; do $$ begin retrun; end $$").error())
                .map(SyntaxError::position)
                .hasValue(OptionalInt.of(22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "create function f() returns int return 1",
                "create function f() returns int begin atomic select 1; end",
                "create function f() returns int language sql as 'begin'",
                "create function f() returns int language c as 'a', 'b'",
                "do language plperl 'begin'"
            })
    void findsNoPlpgsqlWhereThereIsNone(String text) {
        assertThat(GRAMMAR.parsePlpgsql(text).get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select |(select |1|)",
                "select |not |true|",
                "select ||1| + 1",
                "select |case when |true| then 1 end",
                "select |f(|1|)",
                "select |array[|1|]",
                "||select 1| union all select 1",
                "create view v as |select * from (|select 1|) a",
                "do $$ begin |if a then |null;| end if; $$"
            })
    void answersNestsOfAnyDepth(String nest) {
        String[] parts = nest.split("\\|", -1);
        for (int depth : new int[] {2_000, 50_000}) {
            String text = parts[0] + parts[1].repeat(depth) + parts[2] + parts[3].repeat(depth);

            assertThat(GRAMMAR.parsePlpgsql(text).error()).isPresent();
        }
        assertThat(GRAMMAR.parse("select 1").error()).isEmpty();
    }

    @Test
    void readsNestsOfReasonableDepth() {
        assertThat(GRAMMAR.parseExpression("not ".repeat(300) + "a").error()).isEmpty();
        assertThat(GRAMMAR.parseExpression("a" + " or a".repeat(10_000)).error())
                .isEmpty();
        assertThat(GRAMMAR.parse("select 1" + " + 1".repeat(900)).error()).isEmpty();
    }

    @Test
    void readsLongTexts() {
        String text = "insert into t values (1)" + ", (1, 'some text of some length')".repeat(3_000);

        assertThat(GRAMMAR.parse(text).get().statements()).hasSize(1);
    }
}
