package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.migration.ShapeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeftToJavacTest {

    private static final String[] OTHERS = {
        "package app; import dev.pawl.dsl.*; @Migration(version = 2, description = \"d\") class Fine"
                + " implements SchemaChange { public void up(Database db) { db.dropTable(\"t\"); } }"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.dropTable(unknown);",
                "db.dropTable(Unknown.NAME);",
                "db.dropTable(app.Unknown.NAME);",
                "db.dropTable(Math.UNKNOWN);",
                "db.creatTable(\"t\");",
                "db.createTable(\"t\").colum(\"a\", text());",
                "db.createTable(\"t\").column(\"a\", txt());",
                "db.createTable(\"t\").column(\"a\", integer().defaultTo(\"x\"));",
                "db.dropTable(\"a\", \"b\");",
                "db.dropTable();",
                "db.dropTable(1);",
                "db.dropTable(\"a\").dropTable(\"b\");",
                "String name = 5;",
                "int n = \"a\";",
                "int n = 1L;",
                "boolean b = !5;",
                "boolean b = true + 1;",
                "int n = 5 << 1.0;",
                "int n = (int) \"a\";",
                "helper(db, \"a\", \"b\");",
                "helper(db, 1);",
                "helper(db, text());",
                "helper(db, db.dropTable(\"a\"));",
                "String s = number();",
                "M.missing(db);",
                "Columns.missing();",
                "String s = Unknown.class.getName();",
                "db.dropTable(unknown + System.getenv(\"X\"));",
            })
    void leavesWhatDoesNotTypeCheckToJavac(String statement) {
        String members =
                "static void helper(Database db, String a) { db.dropTable(a); } static int number() { return 1; }";
        Reading alone = Reading.ofBody(statement, members, OTHERS);

        assertThat(alone.errors()).hasSize(1);
        assertThat(alone.problems()).isEmpty();
        assertThat(alone.up().leftToJavac()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.dropTable(unknown);",
                "db.creatTable(\"t\");",
                "db.createTable(\"t\").column(\"a\", integer().defaultTo(\"x\"));",
                "db.dropTable(\"a\", \"b\");",
                "String name = 5;",
            })
    void letsBothBeSeenWhereAnErrorOfPawlStopsJavac(String statement) {
        Reading reading = Reading.ofWithErrorOfPawl(
                "package app; import dev.pawl.dsl.*; import static dev.pawl.dsl.Columns.*; "
                        + "@Migration(version = 1, description = \"d\") class M implements SchemaChange { "
                        + "public void up(Database db) {\n" + statement + "\n} }",
                OTHERS[0]);

        assertThat(reading.errors())
                .hasSize(2)
                .anyMatch(error -> error.endsWith("an error of Pawl"))
                .anyMatch(error -> error.startsWith("2 "));
    }

    @Test
    void letsAllErrorsOfJavacBeSeen() {
        // the last one stops javac before it comes to the others, which it would forget
        Reading reading = Reading.ofBody("db.dropTable(unknown);\ndb.creatTable(\"x\");\nString s = 5;");

        assertThat(reading.errors()).hasSize(3);
    }

    @Test
    void reportsWhatCannotBeReadBesidesWhatDoesNotTypeCheck() {
        Reading reading =
                Reading.ofBody("db.dropTable(unknown);\ndb.dropTable(System.getenv(\"X\"));\ndb.dropTable(\"fine\");");

        assertThat(reading.problems()).singleElement().asString().startsWith("3:");
        assertThat(reading.up().leftToJavac()).isTrue();
        assertThat(reading.operationsAsFarAsRead()).hasSize(1);
        assertThat(reading.errors()).hasSize(1);
    }

    @Test
    void leavesErrorsInMethodsOfOtherClassesToJavac() {
        String[] others = {
            "package app; class Helper { static void help(dev.pawl.dsl.Database db) {\ndb.dropTable(unknown); } }",
            "package app; class Names { static final String A =\nunknown; }"
        };
        Reading reading = Reading.ofBody("Helper.help(db);\ndb.dropTable(Names.A);", "", others);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.up().leftToJavac()).isTrue();
        assertThat(reading.errors()).hasSize(2);
    }

    @Test
    void reportsWhatItDoesNotUnderstandAlthoughJavacDoes() {
        String members = "static <T> T any(T one, T... more) { return one; } enum E { A; String x = \"x\"; }";

        assertThat(Reading.ofBody("db.dropTable(E.A.x);", members).problems())
                .containsExactly("2:17 `E.A.x` -> a literal or a constant");
    }

    @Test
    void leavesToJavacWhatOnlyGenericsForbid() {
        Reading reading = Reading.ofBody("db.createTable(\"t\").column(\"a\", text().defaultTo(now()));");

        assertThat(reading.errors()).hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (String t : \"a\") db.dropTable(t);",
                "for (int t : List.of(\"a\")) db.dropTable(\"a\");",
            })
    void doesNotKeepSilentWhereJavacMarksNoTree(String statement) {
        Reading reading = Reading.ofBody(statement);

        assertThat(reading.errors()).hasSize(1);
        assertThat(reading.up().isComplete()).isFalse();
    }

    @Test
    void leavesMistypedDeclarationsToJavac() {
        Reading reading = Reading.of(
                """
                import dev.pawl.dsl.Migration;
                import dev.pawl.dsl.SchemaChange;
                @Migration(version = 1, description = "d")
                class M implements SchemaChange {
                    public void up(Database db) { db.dropTable("t"); }
                }""", "@dev.pawl.dsl.Migration(version = 2, description = \"d\") class N implements Unknown { }");

        assertThat(reading.up().leftToJavac()).isTrue();
        assertThat(reading.migrations().get(1).shapeProblems())
                .extracting(ShapeProblem::words)
                .containsExactly("has no `up`");
        assertThat(reading.errors()).hasSize(2);
    }
}
