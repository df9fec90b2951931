package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar of the processor is all that has to be on the path of the processors. */
final class StandAloneJarIT {

    private static final String PROCESSOR = System.getProperty("pawl.processor");
    private static final Path CASES = Path.of("src/test/resources/rules");
    private static final Path DSL = Path.of(System.getProperty("pawl.dsl"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--processor-path", "--processor-module-path"})
    @Tag("server")
    void compilesAModule(String path) throws SQLException {
        ModularApplication application = ModularApplication.in(folder, DSL);

        assertThat(application.compile(path, PROCESSOR)).isEqualTo(new Javac(0, ""));
        Javac run = application.run(ModulePathTest.url(PostgresServers.major(18).newDatabase()));
        assertThat(run.output()).contains("CreateUsers");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--processor-path", "--processor-module-path"})
    void compilesOnTheClassPath(String path) {
        ModularApplication application = ModularApplication.in(folder, DSL);

        assertThat(application.compileMigration(path, PROCESSOR)).isEqualTo(new Javac(0, ""));
        assertThat(application.output().resolve("shop/migrations/GeneratedMigrationRegistry.class"))
                .exists();
    }

    /** PostgreSQL's parser takes time to load; what the language writes by itself need not be read. */
    @Test
    void loadsNoParserWhereThereIsNoText() throws IOException {
        Path source = Files.writeString(folder.resolve("CreateOrders.java"), """
                import static dev.pawl.dsl.Columns.*;
                import dev.pawl.dsl.*;

                @Migration(version = 1, description = "create orders")
                final class CreateOrders implements SchemaChange {

                    @Override
                    public void up(Database db) {
                        db.createTable("orders")
                                .column("id", uuid().notNull().defaultTo(genRandomUuid()))
                                .column("count", integer().notNull().defaultTo(0))
                                .column("placed_at", timestamptz().notNull().defaultTo(now()))
                                .column("due", date().defaultTo(currentDate()))
                                .primaryKey("id")
                                .unique("count", "due");
                        db.alterTable("orders").createIndex("orders_due_idx", "due");
                        db.insertInto("orders", "id", "due").row(genRandomUuid(), sqlNull());
                    }
                }
                """);

        Javac compiled = Javac.run(
                "-J-Xlog:class+load:stdout",
                "-d",
                folder.toString(),
                "-classpath",
                Javac.path(DSL, ModularApplication.home(dev.pawl.runtime.Migrator.class)),
                "--processor-path",
                PROCESSOR,
                source.toString());

        assertThat(compiled.code()).as(compiled.output()).isZero();
        assertThat(compiled.output())
                .contains("dev.pawl.processor.MigrationProcessor")
                .contains("dev.pawl.processor.shaded.grammar.Grammar ")
                .doesNotContain("dev.pawl.processor.shaded.grammar.postgres.Postgres")
                .doesNotContain("dev.pawl.processor.shaded.chicory.");
    }

    /** Also where it tells the DSL's classes by name, and where it names them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid-argument",
                "invalid-sql",
                "irreversible-change",
                "irreversible-without-reason",
                "misfit-value",
                "misplaced-annotation",
                "unknown-allow",
                "unreadable-code",
                "unusable-class"
            })
    void saysTheSame(String rule) {
        List<Path> rejected = Compilation.filesBelow(CASES.resolve(rule).resolve("rejects"), ".java");

        assertThat(rejected)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Compilation.by(Path.of(PROCESSOR), List.of(source))
                                .report())
                        .isEqualTo(Compilation.of(List.of(source)).report()));
    }
}
