package dev.pawl.processor.literal;

import dev.pawl.runtime.PostgresServers;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The input functions of a real server. */
final class InputFunctions {

    private static final String ASK = """
            CREATE FUNCTION pg_temp.state(value text, type text) RETURNS text LANGUAGE plpgsql AS $$
            BEGIN
                EXECUTE format('CREATE TEMP TABLE IF NOT EXISTS held (v %s)', type);
                EXECUTE format('INSERT INTO held VALUES (%L)', value);
                RETURN '00000';
            EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
            END $$""";

    private final Connection connection;

    private InputFunctions(Connection connection) {
        this.connection = connection;
    }

    static InputFunctions of(int major) throws SQLException {
        Connection connection = PostgresServers.major(major).newDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(ASK);
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET DateStyle = 'ISO, MDY'");
        }
        return new InputFunctions(connection);
    }

    /** The SQLSTATE with which a column of a type refuses each text, {@code 00000} where it takes it. */
    Map<String, String> states(List<String> texts, String type) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS held");
        }
        Array array = connection.createArrayOf("text", texts.toArray());
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT array_agg(pg_temp.state(v, ?) ORDER BY n) FROM unnest(?) WITH ORDINALITY AS t(v, n)")) {
            query.setString(1, type);
            query.setArray(2, array);
            return zipped(texts, query);
        }
    }

    /** A number for each text, the same for those that are one value. */
    Map<String, String> values(List<String> texts, String type) throws SQLException {
        Array array = connection.createArrayOf("text", texts.toArray());
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT array_agg(r::text ORDER BY n) FROM (SELECT n, dense_rank() OVER (ORDER BY v::" + type
                        + ") AS r FROM unnest(?) WITH ORDINALITY AS t(v, n)) AS ranked")) {
            query.setArray(1, array);
            return zipped(texts, query);
        }
    }

    private static Map<String, String> zipped(List<String> texts, PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            Map<String, String> zipped = new HashMap<>();
            @Nullable Object[] answers = (Object[]) rows.getArray(1).getArray();
            List<@Nullable Object> list = Arrays.asList(answers);
            for (int i = 0; i < texts.size(); i++) {
                zipped.put(texts.get(i), String.valueOf(list.get(i)));
            }
            return zipped;
        }
    }
}
