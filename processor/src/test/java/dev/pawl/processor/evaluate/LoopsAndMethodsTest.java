package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropTable;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoopsAndMethodsTest {

    @Test
    void loopsOverListsAndSetsInTheOrderOfWriting() {
        String body = """
                for (String a : List.of("x", "y"))
                    for (var b : Set.of(3, 1, 2)) {
                        db.dropTable(a + b);
                    }
                List<String> kept = List.of("k");
                for (final String name : kept) db.dropTable(name);
                for (String none : List.<String>of()) db.dropTable(none);""";

        assertThat(dropped(Reading.ofBody(body))).containsExactly("x3", "x1", "x2", "y3", "y1", "y2", "k");
    }

    @Test
    void refusesSetsWithDuplicatesAsJavaDoes() {
        assertThat(Reading.ofBody("for (String a : Set.of(\"x\", \"y\",\n\"x\")) db.dropTable(a);")
                        .problems())
                .containsExactly("3:1 `Set.of` does not take `x` twice");
    }

    @Test
    void takesRowsThatAreListsApart() {
        String members = "static final List<List<String>> ROWS = List.of(List.of(\"a\", \"b\"), List.of(\"c\", \"d\"));"
                + "static final int FIRST = 0;";
        String body = """
                for (List<String> row : ROWS) { db.dropTable(row.get(FIRST)); db.dropTable(row.get(1)); }
                db.dropTable(ROWS.get(1).get(0));
                for (String name : ROWS.get(0)) db.dropTable(name);""";

        assertThat(dropped(Reading.ofBody(body, members))).containsExactly("a", "b", "c", "d", "c", "a", "b");
    }

    @Test
    void refusesElementsThatAreNotThere() {
        assertThat(Reading.ofBody("db.dropTable(List.of(\"a\").get(1));\ndb.dropTable(List.of(\"a\").get(-1));")
                        .problems())
                .containsExactly(
                        "2:31 a list of 1 has no element 1, counted from 0",
                        "3:31 a list of 1 has no element -1, counted from 0");
    }

    @Test
    void passesListsToTheDsl() {
        String body = "db.insertInto(\"t\", \"a\").row(List.of(\"x\", \"y\"));"
                + "db.alterTable(\"t\").addForeignKey(\"f\", List.of(\"a\"), references(\"u\", \"b\"));";

        assertThat(Reading.ofBody(body).operations()).hasSize(2);
    }

    @Test
    void callsStaticMethods() {
        String members = """
                static void both(Database db, List<String> names, ColumnType<?> type) {
                    for (String name : names) {
                        db.createTable(prefixed(name)).column("c", type);
                    }
                }
                private static String prefixed(String name) {
                    final String prefix = "p_";
                    return prefix + name;
                }
                static NewTable table(Database db, String name) { return db.createTable(name); }
                static void early(Database db) { { db.dropTable("e"); return; } }""";
        String body = """
                both(db, List.of("a", prefixed("b")), text());
                M.table(db, "c").column("d", bigint());
                app.M.early(db);""";

        assertThat(Reading.ofBody(body, members).operations())
                .hasSize(4)
                .first()
                .asString()
                .contains("table=p_a", "type=text");
    }

    @Test
    void callsStaticMethodsOfOtherClassesInTheirOwnScope() {
        String helpers = """
                package other;
                import static other.Helpers.Names.SUFFIX;
                public abstract class Helpers extends Parent {
                    static final String PREFIX = "h_";
                    public static void drop(dev.pawl.dsl.Database db, String name) { db.dropTable(PREFIX + name + SUFFIX); }
                    interface Names { String SUFFIX = "_s"; }
                }
                abstract class Parent {
                    public static void inherited(dev.pawl.dsl.Database db) { db.dropTable("inherited"); }
                }""";
        Reading reading = Reading.ofBody(
                "other.Helpers.drop(db, PREFIX); other.Helpers.inherited(db);",
                "static final String PREFIX = \"mine\";",
                helpers);

        assertThat(dropped(reading)).containsExactly("h_mine_s", "inherited");
    }

    @Test
    void callsGenericMethods() {
        String members = """
                static <T> ColumnType<T> required(ColumnType<T> type, T value) { return type.notNull().defaultTo(value); }
                static <T extends Comparable<T>> void each(Database db, List<T> names) {
                    for (T name : names) db.dropTable("t" + name);
                }""";
        String body =
                "db.alterTable(\"t\").addColumn(\"c\", required(text(), \"x\")); M.<Integer>each(db, List.of(1, 2));";

        assertThat(Reading.ofBody(body, members).operations()).hasSize(3);
    }

    @Test
    void callsMethodsWithAnyNumberOfArguments() {
        String members = """
                static void drop(Database db, String... names) {
                    for (String name : names) db.dropTable(name);
                    for (String name : List.of(names)) db.dropTable(name);
                    again(db, names);
                }
                static void again(Database db, String... names) { db.insertInto("t", names); }
                static void count(Database db, int... numbers) { for (int n : numbers) db.dropTable("n" + n); }""";

        assertThat(Reading.ofBody("drop(db, \"a\", \"b\"); count(db, 1, 'b'); count(db);", members)
                        .operations())
                .hasSize(7)
                .contains(new DropTable(QualifiedName.of("n98")));
    }

    @Test
    void choosesAmongOverloadsOfTheUser() {
        String members = """
                static void on(Database db, int n) { db.dropTable("int"); }
                static void on(Database db, long n) { db.dropTable("long"); }
                static void on(Database db, Object n) { db.dropTable("object"); }
                static void on(Database db, String n) { db.dropTable("string"); }
                static void on(Database db, List<String> n) { db.dropTable("list"); }
                static void on(Database db, ColumnType<?> n) { db.dropTable("type"); }
                static void on(Database db, String a, String b) { db.dropTable("two"); }
                static void on(Database db, Kind n) { db.dropTable("enum"); }
                enum Kind { A }""";
        String body = """
                on(db, 1); on(db, 1L); on(db, 'c'); on(db, 1.5); on(db, "s"); on(db, List.of("a")); on(db, text());
                on(db, "a", "b"); on(db, Kind.A);""";

        assertThat(dropped(Reading.ofBody(body, members)))
                .containsExactly("int", "long", "int", "object", "string", "list", "type", "two", "enum");
    }

    @Test
    void convertsArgumentsAndResultsToWhatIsDeclared() {
        String members = """
                static double twice(double n) { return n * 2; }
                static long same(int n) { return n; }""";

        assertThat(Reading.ofBody(
                                "db.dropTable(\"\" + twice(1)); db.createTable(\"t\").column(\"a\", bigint().defaultTo(same(1)));",
                                members)
                        .operations())
                .hasSize(2)
                .first()
                .isEqualTo(new DropTable(QualifiedName.of("2.0")));
    }

    @Test
    void refusesRecursion() {
        String members = """
                static void drop(Database db, String name) {
                    db.dropTable(name);
                    more(db, name + "x");
                }
                static void more(Database db, String name) {
                    drop(db, name);
                }""";

        assertThat(Reading.ofBody("drop(db, \"a\");", members).problems())
                .containsExactly("9:5 a call of `drop` from within itself -> "
                        + "for (String table : List.of(\"a\", \"b\")) { ... }");
    }

    @Test
    void readsDeepChainsAndConcatenations() {
        String rows = ".row(1)".repeat(400);
        String sum = " + \"a\" + X".repeat(400);

        Reading reading = Reading.ofBody(
                "db.insertInto(\"t\", \"n\")" + rows + "; db.sql(\"\"" + sum + ");", "static final String X = \"x\";");

        assertThat(reading.operations()).hasSize(2);
    }

    private static List<String> dropped(Reading reading) {
        return reading.operations().stream()
                .map(operation -> ((DropTable) operation).table().name())
                .toList();
    }
}
