package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.schema.OwnNames;
import dev.pawl.runtime.Migrator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows the name of all that the runtime makes for itself. */
@Tag("server")
final class OwnNamesTest {

    private static final String NAMES = """
            SELECT relname, true FROM pg_class WHERE relnamespace = current_schema()::regnamespace
            UNION ALL
            SELECT proname, false FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
            UNION ALL
            SELECT tgname, false FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
            WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal""";

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void areKnown(int major) throws SQLException, IOException {
        OperationCase empty = new OperationCase(Path.of("src/test/resources/operations/create-table/CreateTable.java"));
        URL[] classes = {empty.compiled().output().toUri().toURL()};
        List<String> unknown = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        try (Sandbox sandbox = new Sandbox(major);
                URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Migrator migrator = Migrator.builder(sandbox.dataSource())
                    .schema(sandbox.schema())
                    .classLoader(loader)
                    .build();
            migrator.contract();
            migrator.down(1);
            try (Statement statement = sandbox.connection().createStatement();
                    ResultSet names = statement.executeQuery(NAMES)) {
                while (names.next()) {
                    String name = names.getString(1);
                    boolean isKnown = names.getBoolean(2) ? OwnNames.isRelation(name) : OwnNames.isOwn(name);
                    (isKnown ? relations : unknown).add(name);
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(relations).contains("schema_migrations", "schema_migration_changed");
    }
}
