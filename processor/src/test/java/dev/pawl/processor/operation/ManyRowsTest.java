package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.processor.Compilation;
import dev.pawl.runtime.Migrator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred thousand rows of a file, in a table whose key has two columns and that refers to another. */
final class ManyRowsTest {

    private static final int ROWS = 100_000;

    private static final String SOURCE = """
            package many;

            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Reference.references;
            import static dev.pawl.dsl.Resource.resource;
            import dev.pawl.dsl.*;

            @Migration(version = 1, description = "create")
            final class Create implements SchemaChange {
                @Override
                public void up(Database db) {
                    db.createTable("countries").column("code", text().notNull()).primaryKey("code");
                    db.insertInto("countries", "code").row("AT").row("DE");
                    db.createTable("places")
                            .column("country", text().notNull())
                            .column("code", varchar(10).notNull())
                            .column("name", text().notNull())
                            .column("population", bigint())
                            .column("since", date().notNull())
                            .primaryKey("country", "code")
                            .foreignKey("country", references("countries", "code"));
                }
            }

            @Migration(version = 2, description = "fill")
            final class Fill implements SchemaChange {
                @Override
                public void up(Database db) {
                    db.insertInto("places", "country", "code", "name", "population", "since")
                            .rows(resource("places.csv"));
                }
            }
            """;

    @TempDir
    private static Path sources;

    private static Compilation compilation;

    @BeforeAll
    static void compile() throws IOException {
        Files.createDirectories(sources.resolve("many"));
        Path source = Files.writeString(sources.resolve("many/Fill.java"), SOURCE);
        Files.writeString(
                sources.resolve("many/places.csv"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> (i % 2 == 0 ? "AT" : "DE") + ",K" + i / 2 + ",\"Place, \"\"" + i + "\"\"\","
                                + (i % 10 == 0 ? "" : i) + ",2024-02-29\n")
                        .collect(Collectors.joining("", "country,code,name,population,since\n", "")));
        compilation = Compilation.of(List.of(source));
        assertThat(compilation.report()).isEmpty();
    }

    static Stream<Integer> majors() {
        return Majors.all().stream();
    }

    @Test
    void areNotAllShown() throws IOException {
        Path scripts = compilation.output().resolve("META-INF/pawl/sql");
        for (Path script : Compilation.filesBelow(scripts, ".sql")) {
            assertThat(Files.size(script)).as(script.toString()).isLessThan(10_000);
        }
        assertThat(scripts.resolve("2-Fill.up.sql"))
                .content()
                .contains("  ('AT', 'K1', 'Place, \"2\"', '2', '2024-02-29')\n  -- and 9,997 more rows\n;\n");
        assertThat(scripts.resolve("2-Fill.down.sql"))
                .content()
                .contains("  ('DE', 'K0'),\n  ('AT', 'K1')\n  -- and 99,997 more rows\n);");
    }

    @Tag("server")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void goUpAndDown(int major) throws SQLException, IOException {
        URL[] classes = {compilation.output().toUri().toURL()};
        try (Sandbox sandbox = new Sandbox(major);
                URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Migrator migrator = Migrator.builder(sandbox.dataSource())
                    .schema(sandbox.schema())
                    .classLoader(loader)
                    .build();
            migrator.upTo(1);
            sandbox.run("INSERT INTO places VALUES ('AT', 'K49999', 'in the way', 1, now())");
            assertThatThrownBy(migrator::up).hasMessageContaining("country=AT, code=K49999");
            sandbox.run("DELETE FROM places");
            migrator.up();
            assertThat(count(sandbox)).isEqualTo(ROWS);
            sandbox.run("UPDATE places SET code = 'other' WHERE (country, code) = ('AT', 'K77')");
            assertThatThrownBy(() -> migrator.down(1)).hasMessageContaining("(country, code)=(AT, K77)");
            sandbox.run("UPDATE places SET code = 'K77' WHERE code = 'other'");
            migrator.down(1);
            assertThat(count(sandbox)).isZero();
        }
    }

    private static int count(Sandbox sandbox) throws SQLException {
        try (Statement statement = sandbox.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM places WHERE name LIKE 'Place, \"%\"'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
