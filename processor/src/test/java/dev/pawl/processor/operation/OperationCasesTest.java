package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Golden;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.setting.Resolution;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles each case with the real processor, compares the SQL, and runs it with the real runtime on real servers. */
final class OperationCasesTest {

    // held, or else the level would be forgotten
    private static final Logger RUNTIME = Logger.getLogger("dev.pawl.runtime");

    @BeforeAll
    static void silence() {
        RUNTIME.setLevel(Level.WARNING);
    }

    static List<OperationCase> cases() {
        return OperationCase.all();
    }

    static Stream<Arguments> casesOnServers() {
        return OperationCase.all().stream()
                .flatMap(each -> Majors.all().stream()
                        .filter(major -> major >= each.postgres())
                        .map(major -> Arguments.of(major, each)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void becomesThisSql(OperationCase each) {
        Golden.compare(each.beside(".up.sql"), each.sql("up"));
        Golden.compare(each.beside(".down.sql"), each.sql("down"));
    }

    @Tag("server")
    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("casesOnServers")
    void goesUpAndDownAndUpAgain(int major, OperationCase each) throws SQLException, IOException {
        URL[] classes = {each.compiled().output().toUri().toURL()};
        try (Sandbox sandbox = new Sandbox(major);
                URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Migrator migrator = Migrator.builder(sandbox.dataSource())
                    .schema(sandbox.schema())
                    .classLoader(loader)
                    .build();
            if (each.version() > 1) {
                migrator.upTo(each.version() - 1);
            }
            sandbox.run(each.rows());
            Catalogue before = catalogue(sandbox);
            Set<String> rows = Rows.of(sandbox.connection(), before);
            migrator.contract();
            Catalogue after = catalogue(sandbox);
            Changes changes = Changes.of(each.version(), loader);
            changes.assertDone(sandbox);
            if (changes.areKnown()) {
                migrator.resolve(each.version(), Resolution.APPLIED);
            }

            if (each.isReversible()) {
                migrator.down(1);
                assertThat(catalogue(sandbox).objects()).as("down again").isEqualTo(before.objects());
                changes.assertUndone(sandbox);
                if (!each.text().contains("@Irreversible")) {
                    assertThat(Rows.of(sandbox.connection(), before))
                            .as("down again")
                            .isEqualTo(rows);
                }
                migrator.contract();
                assertThat(catalogue(sandbox).objects()).as("up again").isEqualTo(after.objects());
            }
        }
    }

    private static Catalogue catalogue(Sandbox sandbox) throws SQLException {
        return Catalogue.of(sandbox.connection()).without("schema_migration");
    }
}
