package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.RawSql;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class OperatorsTest {

    private static final List<String> OPERANDS = List.of(
            "7",
            "-3",
            "0x7fffffff",
            "5L",
            "-9L",
            "0x7fffffffffffffffL",
            "'a'",
            "(byte) 200",
            "(short) -2",
            "2.5",
            "1.5f",
            "0.0",
            "-0.0f",
            "(0.0 / 0.0)",
            "1e300",
            "true",
            "false");

    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "/", "%", "<<", ">>", ">>>", "<", "<=", ">", ">=", "==", "!=", "&", "|", "^", "&&", "||");

    @Test
    void computesWhatJavacComputes() throws Exception {
        // every operator on every pair of operands that javac accepts
        List<String> expressions = new ArrayList<>();
        for (String operator : OPERATORS) {
            for (String left : OPERANDS) {
                for (String right : OPERANDS) {
                    expressions.add(left + " " + operator + " " + right);
                }
            }
        }
        for (String operand : OPERANDS) {
            List.of("+", "- ", "~", "!").forEach(operator -> expressions.add(operator + "(" + operand + ")"));
            List.of("byte", "short", "char", "int", "long", "float", "double", "boolean")
                    .forEach(type -> expressions.add("(" + type + ") (" + operand + ")"));
            OPERANDS.forEach(other -> expressions.add("true ? " + operand + " : " + other));
        }
        List<String> constant = constant(expressions);

        assertThat(constant).hasSizeGreaterThan(2000);
        assertThat(read(constant)).isEqualTo(compiled(constant));
    }

    /** The expressions without errors, found by asking javac about all of them. */
    private static List<String> constant(List<String> expressions) {
        StringBuilder source = new StringBuilder("class All {\n");
        expressions.forEach(expression -> source.append("static final String X")
                .append(source.length())
                .append(" = \"\" + (")
                .append(expression)
                .append(");\n"));
        List<Integer> wrong = new ArrayList<>();
        for (String error : Reading.of(source.append("}").toString()).errors()) {
            wrong.add(Integer.parseInt(error.substring(0, error.indexOf(' '))));
        }
        List<String> right = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            if (!wrong.contains(i + 2)) {
                right.add(expressions.get(i));
            }
        }
        return right;
    }

    private static Map<String, String> compiled(List<String> expressions) throws Exception {
        StringBuilder source = new StringBuilder("public class Constants {\n");
        for (int i = 0; i < expressions.size(); i++) {
            source.append("public static final String X" + i + " = \"\" + (" + expressions.get(i) + ");\n");
        }
        Path library = Reading.library(source.append("}").toString());
        Map<String, String> values = new TreeMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {library.toUri().toURL()})) {
            Class<?> constants = loader.loadClass("Constants");
            for (int i = 0; i < expressions.size(); i++) {
                values.put(
                        expressions.get(i), (String) constants.getField("X" + i).get(null));
            }
        }
        return values;
    }

    private static Map<String, String> read(List<String> expressions) {
        StringBuilder body = new StringBuilder();
        expressions.forEach(expression -> body.append("db.sql(\"\" + (" + expression + "));\n"));
        List<String> results = Reading.ofBody(body.toString()).operations().stream()
                .map(operation -> ((RawSql) operation).sql())
                .toList();
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            values.put(expressions.get(i), results.get(i));
        }
        return values;
    }

    @Test
    void refusesToCompareStrings() {
        assertThat(Reading.ofBody("boolean same = \"a\" == \"a\";").problems())
                .containsExactly("2:20 the comparison `\"a\" == \"a\"` -> "
                        + "a `boolean` constant: `static final boolean CHOSEN = true;`");
    }

    @Test
    void pointsAtTheDivisor() {
        assertThat(Reading.ofBody("int n =\n1 / 0;").problems())
                .containsExactly("3:5 a division by zero -> a divisor other than 0");
    }

    @Test
    void doesNotLookAtWhatConstantsRuleOut() {
        String body = """
                boolean old = false;
                db.sql(old ? System.getenv("X") : "a");
                db.sql("" + (old && 1 / 0 == 1) + (!old || 1 / 0 == 1));
                (old ? db.createTable("x") : db.createTable("y")).comment("z");""";

        assertThat(Reading.ofBody(body).operations())
                .hasSize(3)
                .allSatisfy(operation -> assertThat(operation.toString()).doesNotContain("table=x"));
    }
}
