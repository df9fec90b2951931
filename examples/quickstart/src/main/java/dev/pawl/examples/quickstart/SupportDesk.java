package dev.pawl.examples.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The application: plain JDBC on the tables that the migrations made. */
final class SupportDesk {

    private final DataSource dataSource;

    SupportDesk(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Registers an organisation with a project and its tasks, and returns its id. */
    long register(String name, String slug, String plan, String project, String... tasks) throws SQLException {
        long organisation = insert(
                "INSERT INTO organisations (name, slug, plan_code) VALUES (?, ?, ?) RETURNING id", 0, name, slug, plan);
        long id = insert(
                "INSERT INTO projects (organisation_id, name) VALUES (?, ?) RETURNING id",
                organisation,
                organisation,
                project);
        for (String task : tasks) {
            insert(
                    "INSERT INTO tasks (organisation_id, project_id, title) VALUES (?, ?, ?) RETURNING id",
                    organisation,
                    organisation,
                    id,
                    task);
        }
        return organisation;
    }

    /** Opens a conversation with what was said so far: roles and texts in turn. */
    void converse(long organisation, String subject, String... rolesAndTexts) throws SQLException {
        long conversation = insert(
                "INSERT INTO conversations (organisation_id, subject) VALUES (?, ?) RETURNING id",
                organisation,
                organisation,
                subject);
        for (int i = 0; i < rolesAndTexts.length; i += 2) {
            insert(
                    "INSERT INTO turns (conversation_id, position, role, body) VALUES (?, ?, ?, ?) RETURNING id",
                    organisation,
                    conversation,
                    i / 2 + 1,
                    rolesAndTexts[i],
                    rolesAndTexts[i + 1]);
        }
    }

    /** Reads rows as an organisation; the number 0 stands for none. */
    List<List<String>> read(long organisation, String sql) throws SQLException {
        return run(organisation, sql);
    }

    private long insert(String sql, long organisation, Object... values) throws SQLException {
        return Long.parseLong(run(organisation, sql, values).get(0).get(0));
    }

    /** One transaction, for which the organisation is set: what row level security goes by. */
    private List<List<String>> run(long organisation, String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement setting =
                    connection.prepareStatement("SELECT set_config('app.organisation_id', ?, true)")) {
                setting.setString(1, organisation == 0 ? "" : String.valueOf(organisation));
                setting.execute();
            }
            List<List<String>> rows;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                rows = rows(statement.executeQuery());
            }
            connection.commit();
            return rows;
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        int count = result.getMetaData().getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= count; column++) {
                row.add(result.getString(column));
            }
            rows.add(row);
        }
        return rows;
    }
}
