package dev.pawl.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresServersTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void startsTheMajorThatWasAskedFor(int major) throws SQLException {
        try (Connection connection = PostgresServers.major(major).newDatabase().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(major);
        }
    }
}
