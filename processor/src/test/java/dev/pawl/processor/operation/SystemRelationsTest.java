package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.CatalogueName;
import dev.pawl.processor.schema.NameBearer;
import dev.pawl.processor.schema.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model knows the names that a statement would take for PostgreSQL's own. */
@Tag("server")
final class SystemRelationsTest {

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void bearTheirNames(int major) throws SQLException {
        List<String> unknown = new ArrayList<>();
        try (Sandbox sandbox = new Sandbox(major);
                Statement statement = sandbox.connection().createStatement();
                ResultSet names = statement.executeQuery(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace")) {
            while (names.next()) {
                if (bearer(names.getString(1)).isEmpty()) {
                    unknown.add(names.getString(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(bearer("pg_search_documents")).isEmpty();
    }

    private static Optional<NameBearer> bearer(String relation) {
        return Schema.empty().names().bearer(CatalogueName.ofRelation(QualifiedName.of(relation)));
    }
}
