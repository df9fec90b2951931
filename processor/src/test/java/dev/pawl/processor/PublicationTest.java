package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runtime finds a registry by is written when the registry has been. */
final class PublicationTest {

    private static final String SERVICES = "META-INF/services/dev.pawl.runtime.registry.MigrationRegistry";

    private static final String CREATE = """
            db.createTable("t").column("id", bigint().notNull()).column("name", text()).primaryKey("id");
            """;

    @TempDir
    private Path sources;

    private Path output;

    @BeforeEach
    void makeOutput() throws IOException {
        output = Files.createDirectory(sources.resolve("output"));
    }

    @Test
    void makesTheRegistryKnown() throws IOException {
        Compilation compilation = compile(migration("CreateT", 1, CREATE));

        assertThat(compilation.succeeded()).isTrue();
        assertThat(output.resolve(SERVICES)).hasContent("shop.GeneratedMigrationRegistry\n");
        assertThat(lists()).singleElement().satisfies(list -> {
            assertThat(list.getFileName().toString()).matches("shop\\.GeneratedMigrationRegistry-[0-9a-f]{12}\\.txt");
            assertThat(list).hasContent("1 CreateT\n");
        });
    }

    @Test
    void leavesNothingBehindWhenOtherCodeDoesNotCompile() throws IOException {
        Path wrong = Files.writeString(sources.resolve("Wrong.java"), "class Wrong { int size = \"many\"; }");

        Compilation compilation = compile(migration("CreateT", 1, CREATE), wrong);

        assertThat(compilation.succeeded()).isFalse();
        assertThat(output.resolve(SERVICES)).doesNotExist();
        assertThat(lists()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenAMethodIsTooLargeForJavac() throws IOException {
        String large = "static void large(Object x) { " + "x.toString();".repeat(20_000) + " }";
        Path other = Files.writeString(sources.resolve("Other.java"), "class Other { " + large + " }");

        Compilation compilation = compile(migration("CreateT", 1, CREATE), other);

        assertThat(compilation.report()).contains("code too large");
        assertThat(Files.exists(output.resolve(SERVICES)))
                .isEqualTo(Files.exists(output.resolve("shop/GeneratedMigrationRegistry.class")));
    }

    @Test
    void refusesChainsThatJavacCannotDescendInto() throws IOException {
        String rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "\n.row(" + i + ", \"name\")")
                .collect(Collectors.joining());

        Compilation compilation =
                compile(migration("CreateT", 1, CREATE + "db.insertInto(\"t\", \"id\", \"name\")" + rows + ";"));

        assertThat(compilation.report()).contains("[unreadable-code] a chain of 1001 calls cannot be read");
        assertThat(output.resolve(SERVICES)).doesNotExist();
    }

    /** As the fix for such chains says. */
    @Test
    void takesThousandsOfRowsFromSeveralMethods() throws IOException {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "rows.row(" + i + " + from, \"name \" + from);\n")
                .collect(Collectors.joining());
        String calls = IntStream.range(0, 6)
                .mapToObj(i -> "more(rows, " + i * 500 + ");\n")
                .collect(Collectors.joining());

        Compilation compilation = compile(migration(
                "CreateT",
                1,
                CREATE + "NewRows rows = db.insertInto(\"t\", \"id\", \"name\");\n" + calls
                        + "}\nprivate static void more(NewRows rows, int from) {\n" + rows));

        assertThat(compilation.report()).isEmpty();
        assertThat(output.resolve(SERVICES)).exists();
    }

    @Test
    void whatAnEarlierCompilationMadeKnownStays() throws IOException {
        compile(migration("CreateT", 1, CREATE));
        String before = Files.readString(output.resolve(SERVICES));
        List<Path> lists = lists();
        Path wrong = Files.writeString(sources.resolve("Wrong.java"), "class Wrong { int size = \"many\"; }");

        compile(migration("CreateT", 1, CREATE), migration("CreateU", 2, CREATE.replace("\"t\"", "\"u\"")), wrong);

        assertThat(output.resolve(SERVICES)).hasContent(before);
        assertThat(lists()).isEqualTo(lists);
    }

    @Test
    void listsEachMigrationOnce() throws IOException {
        compile(migration("CreateT", 1, CREATE), migration("CreateU", 2, CREATE.replace("\"t\"", "\"u\"")));
        compile(migration("CreateT", 3, CREATE));

        assertThat(lists()).singleElement().satisfies(list -> assertThat(list).hasContent("2 CreateU\n3 CreateT\n"));
    }

    private Compilation compile(Path... files) {
        return Compilation.into(output, List.of(files));
    }

    private Path migration(String name, long version, String body) throws IOException {
        return Files.writeString(sources.resolve(name + ".java"), """
                package shop;

                import static dev.pawl.dsl.Columns.*;

                import dev.pawl.dsl.*;

                @Migration(version = %s, description = "does something")
                final class %s implements SchemaChange {
                    @Override
                    public void up(Database db) {
                        %s
                    }
                }
                """.replaceFirst("%s", String.valueOf(version))
                .replaceFirst("%s", name)
                .replace("%s", body));
    }

    private List<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("META-INF/pawl/registries"))) {
            return files.filter(file -> !file.endsWith("index.txt")).toList();
        }
    }
}
