package dev.pawl.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Leaks;
import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Runs the goals as users do, and compares what they print. */
final class GoalsIT {

    private static final PostgresServers SERVER = PostgresServers.major(18);

    private final DataSource database = SERVER.newDatabase();
    private final MavenBuild build = MavenBuild.of("service");

    @Test
    void runsTheWayThereAndBack() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:status");
        session.run("pawl:plan");
        session.run("pawl:up");
        session.run("pawl:validate");
        session.run("pawl:redo", "-Dpawl.yes");
        session.run("pawl:down");
        session.run("pawl:down", "-Dpawl.yes");
        session.run("pawl:log", "-Dpawl.limit=3");
        session.isAsIn("there-and-back");
    }

    @Test
    void contractsAndRepairs() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:up", "-Dpawl.to=20260115001");
        session.run("pawl:contract", "-Dpawl.dryRun");
        session.run("pawl:blockers");
        session.run("pawl:contract", "-Dpawl.to=20260115002", "-Dpawl.yes");
        session.run("pawl:resolve", "-Dpawl.migration=20260115001", "-Dpawl.as=rolled-back", "-Dpawl.yes");
        session.run("pawl:resolve", "-Dpawl.migration=20260115001", "-Dpawl.as=applied", "-Dpawl.yes");
        session.isAsIn("contract-and-repair");
    }

    @Test
    void takesOverWhatIsThere() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:baseline", "-Dpawl.migration=20260115001", "-Dpawl.yes");
        session.run("pawl:baseline", "-Dpawl.migration=20260115001", "-Dpawl.force", "-Dpawl.yes");
        session.run("pawl:status");
        session.isAsIn("baseline");
    }

    @Test
    void migratesManySchemas() throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA tenant_1; CREATE SCHEMA tenant_2");
        }
        Session session = new Session();
        session.run("pawl:fleet", "-Dpawl.schemas=tenant_1,tenant_2");
        session.run("pawl:fleet", "-Dpawl.schemas=tenant_1,tenant_2", "-Dpawl.action=up");
        session.isAsIn("fleet");
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:validate");
        session.run("pawl:up", "-Dpawl.to=7");
        session.run("pawl:up", "-Dpawl.url=postgresql://nobody@localhost:1/shop", "-Dpawl.connectTimeout=0s");
        session.run("pawl:up", "-Dpawl.lockTimeout=soon");
        session.run("pawl:status", "-Dpawl.serverId=unknown");
        session.run("pawl:new");
        session.run("pawl:explain", "-Dpawl.rule=dropped-columns");
        session.run("pawl:resolve", "-Dpawl.migration=20260115001");
        session.run("pawl:resolve", "-Dpawl.migration=20260115001", "-Dpawl.as=done");
        session.isAsIn("refusals");
    }

    @Test
    void writesAMigrationThatTheNextBuildReads() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:new", "-Dpawl.name=add owner to conversations");
        session.run("pawl:new", "-Dpawl.name=AddTopicToConversations");
        session.run("pawl:status");
        session.isAsIn("new");
    }

    @Test
    void judgesFilesOfSql() throws IOException, SQLException {
        build.write("index.sql", "CREATE INDEX orders_user_id_idx ON orders (user_id);\n");
        build.write("column.sql", "ALTER TABLE orders ADD COLUMN note text;\n");
        Session session = new Session();
        session.run("pawl:lint", "-Dpawl.files=column.sql");
        session.run("pawl:lint", "-Dpawl.files=column.sql,index.sql", "-Dpawl.autocommit");
        session.run("pawl:new", "-Dpawl.name=index orders by user", "-Dpawl.from=index.sql");
        session.isAsIn("lint");
    }

    @Test
    void freezesARelease() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:freeze");
        session.run("pawl:freeze", "-Dpawl.check");
        session.isAsIn("freeze");
    }

    @Test
    void undoesAndRedoesEverythingOnAServerOfItsOwn() throws IOException, SQLException {
        Session session = new Session();
        session.run("pawl:verify");
        session.isAsIn("verify");
    }

    @Test
    void takesTheDatabaseFromTheEnvironmentOfAProcess() throws IOException, SQLException {
        Session session = new Session();
        session.runInProcess("pawl:status");
        session.isAsIn("environment");
    }

    /** What somebody types, and what comes back. */
    private final class Session {

        private final List<String> lines = new ArrayList<>();

        /** Uses the database that the project's own file names. */
        void run(String... arguments) throws SQLException {
            build.write(
                    "pawl.properties",
                    String.format(
                            Locale.ROOT,
                            "host=localhost\nport=%d\nuser=postgres\ndatabase=%s\n",
                            SERVER.port(),
                            databaseName()));
            add(build.run(arguments), arguments);
        }

        /** Uses the database that the environment names. */
        void runInProcess(String... arguments) throws SQLException {
            Map<String, String> environment = Map.of(
                    "PGHOST",
                    "localhost",
                    "PGPORT",
                    String.valueOf(SERVER.port()),
                    "PGUSER",
                    "postgres",
                    "PGDATABASE",
                    databaseName());
            add(build.runInProcess(environment, arguments), arguments);
        }

        private void add(MavenBuild.Result result, String... arguments) {
            lines.add("$ mvn -q " + String.join(" ", arguments));
            String output = Normalised.text(result.output(), build.project());
            if (!output.isEmpty()) {
                lines.add(output);
            }
            if (result.code() != 0) {
                lines.add("[exit " + result.code() + "]");
            }
        }

        private String databaseName() throws SQLException {
            try (Connection connection = database.getConnection()) {
                return connection.getCatalog();
            }
        }

        void isAsIn(String name) throws IOException {
            Path golden = Path.of("src/test/resources/sessions", name + ".txt");
            String text = Leaks.refuse(String.join("\n", lines) + "\n");
            if (System.getProperty("golden", "").equals("update")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text);
            }
            assertThat(text).isEqualTo(Files.readString(golden));
        }
    }
}
