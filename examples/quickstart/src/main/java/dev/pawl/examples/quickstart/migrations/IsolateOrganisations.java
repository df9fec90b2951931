package dev.pawl.examples.quickstart.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

/** An empty setting counts as none: that is what PostgreSQL makes of a SET LOCAL once its transaction is over. */
@Migration(version = 2026_01_19_002L, description = "show projects and tasks to their own organisation only")
final class IsolateOrganisations implements SchemaChange {

    private static final String CURRENT_ORGANISATION =
            "nullif(current_setting('app.organisation_id', true), '')::bigint";

    @Override
    public void up(Database db) {
        for (String table : List.of("projects", "tasks")) {
            db.sql("CREATE POLICY own_organisation ON " + table + " USING (organisation_id = " + CURRENT_ORGANISATION
                            + ")")
                    .because("nothing is filtered before row level security is enabled")
                    .undoneBy("DROP POLICY own_organisation ON " + table);
            db.sql("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY")
                    .because("instant, and every release sets app.organisation_id")
                    .undoneBy("ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY");
        }
    }
}
