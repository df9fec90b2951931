package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Leaks;
import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What somebody types at a shell and what he sees there, on a database of its own. It is compared with a golden file,
 * which {@code -Dgolden=update} rewrites.
 */
final class Session implements AutoCloseable {

    private static final Path GOLDEN = Path.of("src/test/resources/sessions");
    private static final PostgresServers SERVER = PostgresServers.major(18);

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> environment = new HashMap<>();
    private DataSource database;
    private boolean isWithDatabase = true;
    private ClassLoader loader = Session.class.getClassLoader();
    private Path folder = Path.of("");
    private String answer;
    private int exitCode;
    private String lastOutput = "";
    private String remembered = "";

    /** A session whose migrations are compiled from folders. */
    static Session with(String... migrations) {
        return new Session().migrations(migrations);
    }

    Session migrations(String... folders) {
        loader = CompiledMigrations.of(folders).loader();
        return this;
    }

    /** Compiled knowing that all contracting migrations up to a version have run everywhere. */
    Session contracted(String version, String... folders) {
        loader = CompiledMigrations.of(List.of("-Apawl.contracted=" + version), folders)
                .loader();
        return this;
    }

    Session loader(ClassLoader other) {
        loader = other;
        return this;
    }

    Session environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Session without(String name) {
        environment.remove(name);
        isWithDatabase &= !name.equals("DATABASE_URL");
        return this;
    }

    Session folder(Path other) {
        folder = other;
        return this;
    }

    /** Sits at a terminal and gives this answer when asked. */
    Session answering(String word) {
        answer = word;
        return this;
    }

    /** Knows the name of its database when that is gone. */
    Session remembered() {
        remembered = name();
        return this;
    }

    /** Runs a command that the session does not show. */
    void silently(String... args) {
        int length = text.length();
        pawl(args);
        text.setLength(length);
    }

    /** Types a command. */
    Session pawl(String... args) {
        StringWriter shown = new StringWriter();
        PrintWriter writer = new PrintWriter(shown, true);
        exitCode = PawlCommand.create()
                .classLoader(loader)
                .environment(environment())
                .folder(folder)
                .out(writer)
                .err(writer)
                .in(new StringReader(answer == null ? "" : answer + "\n"))
                .interactive(answer != null)
                .clock(Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC))
                .run(args);
        lastOutput = shown.toString();
        String typed = Stream.of(args).map(Session::quoted).collect(Collectors.joining(" "));
        text.append(text.isEmpty() ? "" : "\n")
                .append("$ pawl")
                .append(typed.isEmpty() ? "" : " " + typed)
                .append('\n')
                .append(lastOutput);
        text.append(exitCode == 0 ? "" : "[exit " + exitCode + "]\n");
        return this;
    }

    /** Runs SQL, as somebody else does. */
    Session sql(String... statements) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs SQL with what the last rows of it say, and does not show it. */
    List<String> query(String sql) {
        return Queries.of(database(), sql);
    }

    /** Runs SQL and shows it in the session. */
    Session psql(String sql) {
        sql(sql);
        text.append(text.isEmpty() ? "" : "\n")
                .append("$ psql -c \"")
                .append(sql)
                .append("\"\n");
        return this;
    }

    /** Compares the session with the golden file of a name. */
    Session matches(String name) {
        String actual = Leaks.refuse(normalised());
        Path golden = GOLDEN.resolve(name + ".txt");
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Makes it when somebody asks for it. */
    DataSource database() {
        if (database == null) {
            database = SERVER.newDatabase();
        }
        return database;
    }

    private Map<String, String> environment() {
        if (isWithDatabase) {
            environment.putIfAbsent("DATABASE_URL", "postgresql://postgres@localhost:" + SERVER.port() + "/" + name());
        }
        return environment;
    }

    String name() {
        if (!remembered.isEmpty()) {
            return remembered;
        }
        try (Connection connection = database().getConnection()) {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return SERVER.port();
    }

    int exitCode() {
        return exitCode;
    }

    /** Returns what the last command has shown, as it was. */
    String output() {
        return lastOutput;
    }

    /** Whether PostgreSQL takes the last output for JSON. */
    boolean isJson() {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT ?::jsonb")) {
            statement.setString(1, lastOutput);
            statement.executeQuery().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    String normalised() {
        return Normaliser.normalised(
                database == null ? text.toString() : text.toString().replace(name(), "shop"));
    }

    @Override
    public void close() {
        if (database != null) {
            SERVER.drop(database);
        }
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./:=@%,*-]+") ? argument : "\"" + argument + "\"";
    }

    List<String> history() {
        return Queries.of(database(), "SELECT version || ' ' || state FROM schema_migrations ORDER BY version");
    }
}
