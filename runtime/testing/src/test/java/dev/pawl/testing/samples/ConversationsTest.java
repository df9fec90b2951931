package dev.pawl.testing.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.testing.PawlTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

// region first
@PawlTest
final class ConversationsTest {

    @Test
    void startsWithMediumPriority(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "INSERT INTO conversations (subject) VALUES ('hello') RETURNING priority")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("medium");
        }
    }

    @Test
    void seesNoRowsOfOtherTests(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM conversations")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }
}
// endregion
