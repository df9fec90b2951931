package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnreadableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "if (1 < 2) db.dropTable(\"a\"); | 2:1 `if` -> leave the decision out and always do it, or write a migration of its own for what only some databases need",
                "switch (1) { default: } | 2:1 `switch` -> leave the decision out and always do it, or write a migration of its own for what only some databases need",
                "for (int i = 0; i < 3; i++) {} | 2:1 a `for` that counts -> for (int i : List.of(0, 1, 2)) { ... }",
                "for (long n = 1; n <= db.hashCode(); n++) {} | 2:1 a `for` that counts -> for (long n : List.of(1, 2, 3)) { ... }",
                "for (;;) {} | 2:1 a `for` that counts -> for (String table : List.of(\"a\", \"b\")) { ... }",
                "while (1 < 2) {} | 2:1 `while` -> for (String table : List.of(\"a\", \"b\")) { ... }",
                "do {} while (2 < 1); | 2:1 `do` -> for (String table : List.of(\"a\", \"b\")) { ... }",
                "try { db.dropTable(\"a\"); } finally {} | 2:1 `try` -> the statements without it: they only describe, and nothing fails here",
                "throw null; | 2:1 `throw` -> leave it out: a body only describes what to do",
                "assert 1 < 2; | 2:1 `assert` -> leave it out: a body only describes what to do",
                "synchronized (db) {} | 2:1 `synchronized` -> the statements without it",
                "class Local {} | 2:1 a class inside a method -> move it out of the method",
                "record Local(int n) {} | 2:1 a class inside a method -> move it out of the method",
                "a: db.dropTable(\"a\"); | 2:1 a label -> the statement without it",
            })
    void refusesStatements(String statement, String problem) {
        assertThat(Reading.ofBody(statement).problems()).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "for (var a : List.of(1)) { continue; } | 2:28 `continue` -> list only what the loop is for: for (String table : List.of(\"a\", \"b\")) { ... }",
                "for (var a : List.of(1)) { return; } | 2:28 a `return` in a loop -> return behind the loop, or loop where the method is called",
                "for (String t : Map.of(\"a\", 1).keySet()) {} | 2:20 a call of `Map.of(...)` -> a literal or a constant",
                "for (var c : \"ab\".toCharArray()) {} | 2:18 a call of `\"ab\".toCharArray()` -> concatenate with `+`, or write the text out",
            })
    void refusesParts(String statement, String problem) {
        assertThat(Reading.ofBody(statement).problems()).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "new String(\"a\") | 2:10 `new String(...)` -> a literal or a constant",
                "new java.math.BigDecimal(\"1.20\") | 2:10 `new java.math.BigDecimal(...)` -> expression(\"1.20\")",
                "new ArrayList<String>() | 2:10 `new ArrayList<String>()` -> List.of(\"a\", \"b\")",
                "new String[] {\"x\", \"y\"} | 2:10 an array -> List.of(\"x\", \"y\")",
                "(Runnable) () -> {} | 2:21 a lambda -> a static method: `static void addTo(Database db, String table) { ... }`",
                "(Runnable) Thread::new | 2:21 the method reference `Thread::new` -> a call of the method",
                "this | 2:10 `this` -> static methods and `static final` fields",
                "M.this | 2:11 `M.this` -> static methods and `static final` fields",
                "instance | 2:10 the instance field `instance` -> static final String instance = ...;",
                "variable | 2:10 the variable field `variable` -> static final int variable = ...;",
                "M.random | 6:34 a call of `Math.random()` -> the result as a literal",
                "Thread.MAX_PRIORITY + System.out.toString() | 2:38 the field `System.out`, whose value is only known at run time -> a `static final` field with a constant, or a literal",
                "array[0] | 2:15 an element of the array `array` -> a literal or a constant",
                "db instanceof Database | 2:13 `instanceof` -> write out what is meant",
                "switch (1) { default -> 2; } | 2:10 `switch` -> leave the decision out and always do it, or write a migration of its own for what only some databases need",
                "(Object) \"x\" | 2:10 the cast `(Object)\"x\"` -> \"x\"",
                "System.currentTimeMillis() | 2:16 a call of `System.currentTimeMillis()` -> let PostgreSQL look at the clock: timestamptz().defaultTo(now())",
                "System.getenv(\"A\") | 2:16 a call of `System.getenv(...)` -> a literal or a constant: a migration must mean the same on every machine",
                "Math.max(1, 2) | 2:14 a call of `Math.max(...)` -> 1 > 2 ? 1 : 2",
                "String.format(\"%s_%d\", \"x\", 5) | 2:16 a call of `String.format(...)` -> \"x\" + \"_\" + 5",
                "String.format(\"%d%d\", 1, 2) | 2:16 a call of `String.format(...)` -> \"\" + 1 + 2",
                "String.format(\"%5d\", 1) | 2:16 a call of `String.format(...)` -> concatenate with `+`, or write the text out",
                "\"idx_%s\".formatted(\"x\") | 2:18 a call of `\"idx_%s\".formatted(...)` -> \"idx_\" + \"x\"",
                "String.join(\"_\", \"x\", \"y\") | 2:16 a call of `String.join(...)` -> \"x\" + \"_\" + \"y\"",
                "\"a\".concat(\"b\") | 2:13 a call of `\"a\".concat(...)` -> \"a\" + \"b\"",
                "String.valueOf(1) | 2:16 a call of `String.valueOf(...)` -> \"\" + 1",
                "\"a\".toUpperCase() | 2:13 a call of `\"a\".toUpperCase()` -> concatenate with `+`, or write the text out",
                "java.time.LocalDate.now() | 2:29 a call of `java.time.LocalDate.now()` -> such as expression(\"date '2026-01-31'\"): a migration must mean the same on every machine",
                "java.time.LocalDate.of(2024, 2, 3) | 2:29 a call of `java.time.LocalDate.of(...)` -> expression(\"date '2024-02-03'\")",
                "java.time.Duration.ofDays(3) | 2:28 a call of `java.time.Duration.ofDays(...)` -> expression(\"interval '3 days'\")",
                "java.time.Period.ofMonths(1) | 2:26 a call of `java.time.Period.ofMonths(...)` -> expression(\"interval '1 months'\")",
                "java.time.Duration.ofDays(\"\".length()) | 2:28 a call of `java.time.Duration.ofDays(...)` -> such as expression(\"interval '30 days'\")",
                "java.time.LocalTime.of(8, 5) | 2:29 a call of `java.time.LocalTime.of(...)` -> expression(\"time '08:05'\")",
                "java.time.LocalDateTime.of(2024, 2, 3, 4, 5) | 2:33 a call of `java.time.LocalDateTime.of(...)` -> expression(\"timestamp '2024-02-03 04:05'\")",
                "java.util.UUID.fromString(\"a0ee\") | 2:24 a call of `java.util.UUID.fromString(...)` -> expression(\"uuid 'a0ee'\")",
                "new byte[]{1, (byte) 0xca, -1} | 2:10 an array -> expression(\"'\\\\x01caff'\")",
                "new byte[0] | 2:10 an array -> expression(\"'\\\\x'\")",
                "java.time.Duration.parse(\"PT1H\") | 2:28 a call of `java.time.Duration.parse(...)` -> expression(\"interval 'PT1H'\")",
                "UUID.randomUUID() | 2:14 a call of `UUID.randomUUID()` -> genRandomUuid()",
                "Arrays.asList(\"x\", \"y\") | 2:16 a call of `Arrays.asList(...)` -> List.of(\"x\", \"y\")",
                "List.of(\"a\").size() | 2:22 a call of `List.of(\"a\").size()` -> concatenate with `+`, or write the text out",
                "helper() | 2:10 a call of the instance method `helper` -> static String helper() { ... }",
                "text().equals(null) | 2:24 `null` is not a value here; SQL's NULL is `sqlNull()`",
            })
    void refusesExpressions(String expression, String problem) {
        String members = """
                final String instance = "" + hashCode();
                static int variable = 1;
                static final double random = Math.random();
                static final String[] array = {"a"};
                String helper() { return ""; }
                """;

        assertThat(Reading.ofBody("var x =  " + expression + ";", members).problems())
                .containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "n = 2; | 3:3 an assignment to `n` -> another variable: `var n2 = 2;`",
                "n += 2; | 3:3 an assignment to `n` -> another variable: `var n2 = n + 2;`",
                "n <<= 2 + 1; | 3:3 an assignment to `n` -> another variable: `var n2 = n << 2 + 1;`",
                "n++; | 3:2 `n++` -> n + 1",
                "--n; | 3:1 `--n` -> n - 1",
            })
    void refusesToChangeVariables(String change, String problem) {
        Reading reading =
                Reading.ofBody("int n = 1; db.dropTable(\"t\" + n);\n" + change + "\ndb.dropTable(\"u\" + n);");

        assertThat(reading.problems()).containsExactly(problem);
        assertThat(reading.operationsAsFarAsRead()).hasSize(1);
    }

    @Test
    void refusesLoopsOfStreams() {
        assertThat(Reading.ofBody("List.of(\"a\").forEach(t -> db.dropTable(t));")
                        .problems())
                .containsExactly(
                        "2:13 a call of `List.of(\"a\").forEach(...)` -> for (var each : List.of(\"a\")) { ... }");
    }

    @Test
    void refusesMethodsThatAreAlreadyCompiled() {
        Path library = Reading.library("package lib; public class Old { public static String name() { return \"x\"; }"
                + " public static final String TIME = \"\" + System.nanoTime(); public enum E { A { } } }");

        assertThat(Reading.withLibrary(
                                library,
                                "@dev.pawl.dsl.Migration(version = 1, description = \"d\") "
                                        + "class M implements dev.pawl.dsl.SchemaChange { public void up(dev.pawl.dsl.Database db) {\n"
                                        + "db.dropTable(lib.Old.name());\ndb.dropTable(lib.Old.TIME);\ndb.sql(\"\" + lib.Old.E.A);}}")
                        .problems())
                .containsExactly(
                        "2:21 a call of `lib.Old.name()` -> a static method whose source is compiled together with the migration",
                        "3:21 the field `lib.Old.TIME`, whose value is only known at run time -> a `static final` field with a constant, or a literal",
                        "4:22 `lib.Old.E.A` in a concatenation -> lib.Old.E.A.name()");
    }

    @Test
    void pointsAtTheUseOfAFieldOfAnotherFileThatCannotBeRead() {
        assertThat(Reading.ofBody(
                                "db.dropTable(Config.NAME);",
                                "",
                                "package app; class Config { static final String NAME = System.getenv(\"X\"); }")
                        .problems())
                .containsExactly("2:20 the field `Config.NAME`, whose value is only known at run time -> "
                        + "a `static final` field with a constant, or a literal");
    }

    @Test
    void pointsIntoMethodsOfTheUser() {
        assertThat(Reading.ofBody(
                                "drop(db, \"a\");\ndrop(db, \"b\");",
                                "static void drop(Database db, String t) {\nif (t.isEmpty()) return;\ndb.dropTable(t); }")
                        .problems())
                .containsExactly(
                        "6:1 `if` -> leave the decision out and always do it, or write a migration of its own for what only some databases need");
    }

    @Test
    void refusesFieldsThatNeedEachOther() {
        assertThat(Reading.ofBody("db.dropTable(A);", "static final String A = M.B;\nstatic final String B = M.A;")
                        .problems())
                .hasSize(1);
    }

    @Test
    void refusesFieldsOfSeveralFilesThatNeedEachOther() {
        String[] others = {
            "package app; class A { static final Object X = B.Y; }",
            "package app; class B { static final Object Y = A.X; }"
        };

        assertThat(Reading.ofBody("db.insertInto(\"t\", \"a\").row(A.X);", "", others)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("2:30 the field `A.X`");
    }

    @Test
    void refusesTheInstance() {
        assertThat(Reading.ofBody(
                                "db.dropTable(this.name);\nthis.drop(db);",
                                "final String name = \"a\"; void drop(Database db) {}")
                        .problems())
                .containsExactly(
                        "2:14 `this` -> static methods and `static final` fields",
                        "3:1 `this` -> static methods and `static final` fields");
    }

    @Test
    void refusesFieldsOfOtherFilesThatNeedWhatCannotBeRead() {
        String other = "package app; class A { static final String X = x(); "
                + "static String x() { while (System.nanoTime() < 0) { } return \"x\"; } }";

        assertThat(Reading.ofBody("db.dropTable(A.X);", "", other).problems())
                .singleElement()
                .asString()
                .startsWith("2:15 the field `A.X`");
    }
}
