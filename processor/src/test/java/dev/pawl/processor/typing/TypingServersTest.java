package dev.pawl.processor.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.operation.Majors;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is known of expressions with what servers say of them: taken or refused, type, and what it depends on. */
@Tag("server")
final class TypingServersTest {

    /** With another number of the system property come other expressions. */
    private static final long SEED = Long.getLong("typing.seed", 20261127L);

    private static final int EXPRESSIONS = 2500;
    private static final Path WRITTEN = Path.of("src/test/resources/typing/expressions.txt");

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void agreesAboutExpressionsThatAreMadeUp(int major) throws SQLException {
        Random random = new Random(SEED + major);
        Catalogue catalogue = Catalogue.of(major);
        TableOfAllTypes table = new TableOfAllTypes(catalogue);
        RandomExpression withColumns = new RandomExpression(random, catalogue, table, true);
        RandomExpression withoutColumns = new RandomExpression(random, catalogue, table, false);
        try (Connection connection = connection(major, table)) {
            Agreement agreement = new Agreement(new Server(connection, TableOfAllTypes.NAME), major, table.columns());
            for (int i = 0; i < EXPRESSIONS; i++) {
                String expression = (i % 5 == 0 ? withoutColumns : withColumns).next();
                switch (i % 4) {
                    case 0 -> agreement.compareCondition(expression);
                    case 1 -> {
                        SqlType type =
                                table.types().get(random.nextInt(table.types().size()));
                        agreement.compareAssignment("c_" + type.name(), type, expression);
                    }
                    default -> agreement.compare(expression);
                }
            }
            check(agreement, major);
            assertThat(agreement.accepted()).isGreaterThan(EXPRESSIONS / 4);
            assertThat(agreement.refused()).isGreaterThan(EXPRESSIONS / 4);
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void agreesAboutExpressionsThatPeopleWrite(int major) throws SQLException, IOException {
        Catalogue catalogue = Catalogue.of(major);
        TableOfAllTypes table = new TableOfAllTypes(catalogue);
        try (Connection connection = connection(major, table)) {
            Agreement agreement = new Agreement(new Server(connection, TableOfAllTypes.NAME), major, table.columns());
            for (String line : Files.readAllLines(WRITTEN)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    agreement.compare(line);
                    agreement.compareCondition(line);
                }
            }
            check(agreement, major);
            assertThat(agreement.accepted()).isGreaterThan(200);
        }
    }

    private static void check(Agreement agreement, int major) {
        System.getLogger(TypingServersTest.class.getName())
                .log(System.Logger.Level.INFO, "PostgreSQL {0}: {1}", major, agreement);
        assertThat(agreement.falseErrors()).isEmpty();
        assertThat(agreement.wrongTypes()).isEmpty();
        assertThat(agreement.wrongVolatilities()).isEmpty();
        assertThat(agreement.missedErrors()).hasSizeLessThanOrEqualTo(agreement.refused() / 100);
    }

    private static Connection connection(int major, TableOfAllTypes table) throws SQLException {
        Connection connection = PostgresServers.major(major).newDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(table.sql());
            statement.execute("CREATE TABLE filled (id int)");
        }
        return connection;
    }
}
