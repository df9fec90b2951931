package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Operation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NamesTest {

    @Test
    void readsConstantsOfClassesThatAreAlreadyCompiled() {
        Path library = Reading.library("""
                package lib;
                public final class Tables {
                    public static final String USERS = "us" + "ers";
                    public static final long BIG = 1L << 40;
                    public static final class Old { public static final String ORDERS = "orders"; }
                    public enum Kind { A }
                }""");
        String migration = """
                package app;
                import dev.pawl.dsl.*;
                import static lib.Tables.USERS;
                import static lib.Tables.*;
                import lib.Tables.Old;
                @Migration(version = 1, description = "d")
                final class M implements SchemaChange {
                    public void up(Database db) {
                        db.dropTable(USERS);
                        db.dropTable(lib.Tables.USERS + BIG);
                        db.dropTable(Old.ORDERS + lib.Tables.Old.ORDERS + Kind.A + Tables2.X);
                    }
                }
                class Tables2 { static final String X = lib.Tables.USERS; }""";

        assertThat(Reading.withLibrary(library, migration).operations())
                .isEqualTo(dropped("users", "users1099511627776", "ordersordersAusers"));
    }

    @Test
    void readsConstantsOfClassesThatAreBeingCompiled() {
        Reading reading = Reading.ofBody(
                "db.dropTable(Tables.USERS + Tables.Inner.X); db.dropTable(other.Names.A + M.OWN + app.M.OWN);",
                "static final String OWN = Tables.USERS + \"!\";",
                "package app; class Tables { static final String USERS = \"users\"; static class Inner extends Base {} }"
                        + " class Base { static final int X = 1 + 2; }",
                "package other; public interface Names { String B = \"b\"; String A = \"a\" + B; }");

        assertThat(reading.operations()).isEqualTo(dropped("users3", "abusers!users!"));
    }

    @Test
    void readsConstantsThatAreInherited() {
        String source = """
                import dev.pawl.dsl.*;
                @Migration(version = 1, description = "d")
                final class M extends Parent implements Names, SchemaChange {
                    public void up(Database db) {
                        db.dropTable(PARENT + GRANDPARENT + NAME);
                    }
                }
                class Parent extends Grandparent { static final String PARENT = "p"; }
                class Grandparent { protected static final String GRANDPARENT = "g"; private static final String NAME = "-"; }
                interface Names { String NAME = "n"; }""";

        assertThat(Reading.of(source).operations()).isEqualTo(dropped("pgn"));
    }

    @Test
    void findsTheNearestOfEqualNames() {
        String source = """
                package app;
                import dev.pawl.dsl.*;
                import static other.Outside.*;
                import static other.Single.single;
                import other.Text;
                final class Outer {
                    static final String name = "outer";
                    static final String field = "outer";
                    @Migration(version = 1, description = "d")
                    static final class M implements SchemaChange {
                        static final String name = "inner";
                        public void up(Database db) {
                            db.dropTable(name + field + imported + single + Text.X);
                            show(db, "argument");
                        }
                        static void show(Database db, String name) {
                            db.dropTable(name);
                            { String field = "local"; db.dropTable(name + field); }
                            db.dropTable(field);
                        }
                    }
                }""";
        String outside = """
                package other;
                public final class Outside {
                    public static final String name = "imported", field = "imported", imported = "imported";
                    public static final String single = "on demand";
                }""";
        Reading reading = Reading.of(
                source,
                outside,
                "package other; public final class Single { public static final String single = \"single\"; }",
                "package other; public final class Text { public static final String X = \"1\"; }",
                "package app; final class Text { static final String X = \"2\"; }");

        assertThat(reading.operations())
                .isEqualTo(dropped("innerouterimportedsingle1", "argument", "argumentlocal", "outer"));
    }

    @Test
    void readsMethodsOfAllKindsOfImports() {
        String source = """
                package app;
                import dev.pawl.dsl.Columns;
                import dev.pawl.dsl.Migration;
                import static dev.pawl.dsl.Columns.bigint;
                import static java.util.List.of;
                import static other.Helpers.*;
                @Migration(version = 1, description = "d")
                final class M implements dev.pawl.dsl.SchemaChange {
                    public void up(dev.pawl.dsl.Database db) {
                        db.createTable("t").column("a", bigint()).column("b", Columns.text())
                            .column("c", integer().defaultTo(dev.pawl.dsl.Columns.<Integer>expression("1")));
                        for (String name : of("x", "y")) {
                            drop(db, name);
                        }
                        text(db);
                    }
                    static dev.pawl.dsl.ColumnType<Integer> integer() { return Columns.integer(); }
                    static void text(dev.pawl.dsl.Database db) { db.dropTable("text"); }
                }""";
        String helpers = """
                package other;
                import dev.pawl.dsl.*;
                public final class Helpers {
                    public static void drop(Database db, String table) { db.dropTable(table); }
                    public static void drop(Database db) { db.dropTable("none"); }
                    public static void text(Database db) { db.dropTable("hidden"); }
                }""";
        Reading reading = Reading.of(source, helpers);

        assertThat(reading.operations().subList(1, 4)).isEqualTo(dropped("x", "y", "text"));
    }

    @Test
    void tellsMethodsOfTheSameNameApartThatAreImportedFromSeveralClasses() {
        Reading reading = Reading.of("""
                import dev.pawl.dsl.*;
                import static dev.pawl.dsl.Columns.*;
                import static other.Types.*;
                @Migration(version = 1, description = "d")
                final class M implements SchemaChange {
                    public void up(Database db) {
                        db.alterTable("t").addColumn("a", text()).addColumn("b", text("x"));
                    }
                }""", """
                package other;
                import dev.pawl.dsl.*;
                public final class Types {
                    public static ColumnType<String> text(String value) { return Columns.text().defaultTo(value); }
                }""");

        assertThat(reading.operations()).hasSize(2).last().asString().contains("defaultValue=x");
    }

    @Test
    void readsMigrationsInTheUnnamedPackageAndInNestedClasses() {
        Reading reading = Reading.of("""
                final class All {
                    static final String SHARED = "s";
                    interface Deep {
                        @dev.pawl.dsl.Migration(version = 1, description = "d")
                        final class M implements dev.pawl.dsl.SchemaChange {
                            public void up(dev.pawl.dsl.Database db) { db.dropTable(SHARED); }
                        }
                    }
                }""");

        assertThat(reading.operations()).isEqualTo(dropped("s"));
        assertThat(reading.migration().qualifiedName()).isEqualTo("All$Deep$M");
        assertThat(reading.migration().simpleName()).isEqualTo("M");
        assertThat(reading.migration().shapeProblems()).isEmpty();
    }

    @Test
    void readsFieldsWhoseInitialisersCanBeRead() {
        String members = """
                static final List<String> TABLES = List.of("a", Other.B);
                private static final ColumnType<Long> KEY = bigint().notNull();""";
        String body = """
                for (String table : TABLES) {
                    db.createTable(table).column("id", KEY);
                }
                for (int n : Other.NUMBERS) {
                    db.dropTable("t" + n);
                }""";
        String other = "package app; import java.util.*; "
                + "class Other { static final String B = \"b\"; static final List<Integer> NUMBERS = List.of(1, 2); }";

        assertThat(Reading.ofBody(body, members, other).operations()).hasSize(4);
    }

    private static List<Operation> dropped(String... tables) {
        return List.of(tables).stream()
                .map(QualifiedName::of)
                .<Operation>map(DropTable::new)
                .toList();
    }
}
