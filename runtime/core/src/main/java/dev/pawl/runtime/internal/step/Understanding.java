package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL understands of expressions under some settings: it reads them into a view, writes down what that view
 * is under the settings of transactions, and rolls back. Whoever may make an index in the schema may make a view there.
 */
final class Understanding {

    private static final String ROW = "pawl_reading_row";
    private static final String VIEW = "pawl_reading_";

    private final Session session;
    private final LocalSettings fixed;
    private final String schema;

    Understanding(Session session, Settings settings) {
        this.session = session;
        this.fixed = LocalSettings.pinned().with(LocalSettings.SEARCH_PATH, settings.searchPath());
        this.schema = settings.quotedSchema();
    }

    /**
     * Reads expressions.
     *
     * @param others the settings under which they are read, where those differ from transactions'
     * @return what each of them means, in a form in which no setting matters, or null if PostgreSQL refuses them
     */
    @Nullable
    List<String> of(Reading reading, Map<String, String> others) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE VIEW " + name(ROW) + " AS SELECT " + columns(reading));
        others.forEach((name, value) -> statements.add(
                "SELECT pg_catalog.set_config(" + Quote.literal(name) + ", " + Quote.literal(value) + ", true)"));
        List<String> definitions = new ArrayList<>();
        for (String expression : reading.expressions()) {
            String view = name(VIEW + definitions.size());
            statements.add("CREATE VIEW " + view + " AS SELECT (" + expression + "\n) AS pawl FROM " + name(ROW)
                    + " AS " + Quote.identifier(reading.table()));
            definitions.add("pg_catalog.pg_get_viewdef(" + Quote.literal(view) + "::pg_catalog.regclass)");
        }
        statements.add(fixed.statement());
        try {
            return session.undone(fixed, statements, "SELECT " + String.join(", ", definitions), this::selected)
                    .get(0);
        } catch (SQLException e) {
            if (SqlFailure.isConnectionLost(e)) {
                throw e;
            }
            return null;
        }
    }

    private String name(String view) {
        return schema + "." + Quote.identifier(view);
    }

    /** A view has a column at least. */
    private static String columns(Reading reading) {
        return reading.columns().isEmpty() ? "NULL::pg_catalog.text" : String.join(", ", reading.columns());
    }

    /** The expressions out of the definitions of the views. */
    private List<String> selected(ResultSet definitions) throws SQLException {
        List<String> expressions = new ArrayList<>();
        for (int column = 1; column <= definitions.getMetaData().getColumnCount(); column++) {
            String definition = definitions.getString(column);
            expressions.add(definition.substring(
                    definition.indexOf("SELECT ") + "SELECT ".length(), definition.lastIndexOf(" AS pawl\n")));
        }
        return expressions;
    }
}
