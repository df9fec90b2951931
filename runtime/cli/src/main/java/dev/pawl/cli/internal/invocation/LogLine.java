package dev.pawl.cli.internal.invocation;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Phrase;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.setting.Setting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A line of {@code schema_migration_log}. */
public record LogLine(
        Instant at,
        long version,
        String direction,
        @Nullable Integer step,
        String event,
        @Nullable String detail,
        String runner) {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String NO_RIGHTS = "42501";

    /** Returns the newest lines, newest first; none if there is no log yet. */
    public static List<LogLine> read(DataSource dataSource, String schema, @Nullable Long version, int limit) {
        String sql = "SELECT at, version, direction, step, event, detail, runner FROM \"" + schema.replace("\"", "\"\"")
                + "\".schema_migration_log" + (version == null ? "" : " WHERE version = " + version)
                + " ORDER BY id DESC LIMIT " + limit;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<LogLine> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(line(rows));
            }
            return lines;
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw refusal(e);
            }
            refuseMissing(schema, dataSource);
            return List.of();
        }
    }

    private static void refuseMissing(String schema, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?")) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw Refusal.database("there is no schema \"" + schema + "\"")
                            .fix(text("name another one: "), Phrase.of(Remedy.set(Setting.SCHEMA)));
                }
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static LogLine line(ResultSet row) throws SQLException {
        return new LogLine(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, Integer.class),
                row.getString(5),
                detail(row.getString(5), row.getString(6)),
                row.getString(7));
    }

    /** Of what is kept of an operation, the text that follows the format and the hash. */
    private static @Nullable String detail(String event, @Nullable String detail) {
        if (detail == null || !event.equals("operation")) {
            return detail;
        }
        String[] parts = detail.split(" ", 3);
        return parts[parts.length - 1];
    }

    private static Refusal refusal(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        boolean isConnected = !state.startsWith("08") && !state.startsWith("28") && !state.equals("3D000");
        Refusal refusal = Refusal.database(isConnected ? "cannot read the log" : "cannot connect to the database");
        String message = String.valueOf(failure.getMessage()).strip();
        message.lines().forEach(line -> refusal.fact(line.strip()));
        refusal.fact("SQLSTATE " + state);
        return state.equals(NO_RIGHTS)
                ? refusal.fix("GRANT SELECT ON schema_migration_log to the user")
                : refusal.fix(text("check the connection with "), quoted(Typed.of(CommandName.STATUS)));
    }
}
