package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.internal.terminal.Json;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PostgreSQL reads what is written. */
final class JsonTest {

    @Test
    void survivesAllCharacters() throws SQLException {
        String text = "\"quoted\" \\ tab\t line\n return\r bell\u0007 ü € \ud83d\ude00";
        DataSource database = PostgresServers.major(18).newDatabase();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT ?::jsonb ->> 'text'")) {
            statement.setString(1, Json.document(new JsonObject().with("text", text)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(text);
            }
        } finally {
            PostgresServers.major(18).drop(database);
        }
    }

    @Test
    void indentsWhatIsNested() {
        assertThat(Json.document(new JsonObject()
                        .with("none", List.of())
                        .with("some", List.of(1, true))
                        .with("missing", null)))
                .isEqualTo("{\n  \"none\": [],\n  \"some\": [\n    1,\n    true\n  ],\n  \"missing\": null\n}");
    }
}
