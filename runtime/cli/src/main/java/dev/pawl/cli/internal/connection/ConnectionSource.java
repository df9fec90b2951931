package dev.pawl.cli.internal.connection;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Phrase;
import dev.pawl.runtime.failure.ConnectionPart;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Decides where to connect to: options win over the environment, and that over {@code pawl.properties}. Only one URL
 * counts, the first of them; what it does not say is filled in as libpq does.
 */
public final class ConnectionSource {

    private static final List<String> PLACES = List.of(Setting.HOST, Setting.DATABASE);
    private static final List<String> OPTIONS = List.of(Setting.HOST, Setting.PORT, Setting.DATABASE, Setting.USER);

    private static final Phrase OF_OPTION = Phrase.of(text("the value of "), CommandOption.URL.given());

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment;

    private ConnectionSource(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Looks at everything that may say where to connect to.
     *
     * @param options url, host, port, database and user as they were given
     * @param environment the variables of the process
     * @param file what {@code pawl.properties} says
     */
    public static ConnectionSource of(
            Map<String, @Nullable String> options, Map<String, String> environment, Configuration file) {
        ConnectionSource source = new ConnectionSource(environment);
        OPTIONS.forEach(name -> source.fill(name, options.get(name)));
        String url = options.get("url");
        if (url != null) {
            source.fill(withoutPassword(url));
        } else if (environment.get("DATABASE_URL") != null) {
            source.fill(PostgresUrl.settings(environment.get("DATABASE_URL"), text("the variable DATABASE_URL")));
        }
        Setting.ofEnvironment().forEach((variable, setting) -> source.fill(setting, environment.get(variable)));
        OPTIONS.forEach(name -> source.fill(name, file.get(name)));
        String urlOfFile = file.get("url");
        if (url == null && environment.get("DATABASE_URL") == null && urlOfFile != null) {
            source.fill(ofFile(urlOfFile, file));
        }
        source.fill(Setting.PASSWORD, file.password());
        return source;
    }

    /**
     * Looks at a line of a list of databases; the environment fills in what it does not say.
     *
     * @param url the URL
     * @param origin what messages call it
     * @param environment the variables of the process
     */
    public static ConnectionSource of(String url, String origin, Map<String, String> environment) {
        ConnectionSource source = new ConnectionSource(environment);
        source.fill(refusingPassword(PostgresUrl.settings(url, text(origin)), text(origin)));
        Setting.ofEnvironment().forEach((variable, setting) -> source.fill(setting, environment.get(variable)));
        return source;
    }

    /** Whether anything says which database is meant. */
    public boolean isConfigured() {
        return PLACES.stream().anyMatch(settings::containsKey);
    }

    /** Refuses to guess a database. */
    public void refuseNone() {
        if (isConfigured()) {
            return;
        }
        if (environment.get("PGSERVICE") != null) {
            throw Refusal.usage("PGSERVICE is not supported")
                    .fix(
                            text("name the database with "),
                            CommandOption.URL.given(),
                            text(", DATABASE_URL, or PGHOST and PGDATABASE"));
        }
        throw Refusal.usage("no database is configured")
                .fix(text("name one: "), CommandOption.URL.given("postgresql://user@host:5432/database"))
                .fix("or set DATABASE_URL, or PGHOST, PGDATABASE and PGUSER as for psql")
                .fix("or write url=... into " + Configuration.DEFAULT_NAME);
    }

    /** Returns for people where it connects to. */
    public String label() {
        String user = settings.get(Setting.USER);
        return (user == null ? "" : user + "@") + settings.getOrDefault(Setting.HOST, "localhost") + ":"
                + settings.getOrDefault(Setting.PORT, "5432") + "/"
                + settings.getOrDefault(Setting.DATABASE, user == null ? "" : user);
    }

    /**
     * Returns a source of connections. Every connection is a new one.
     *
     * @param asked the password that somebody has typed, or null to use what is configured
     */
    public DataSource dataSource(@Nullable String asked) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(hosts());
        dataSource.setPortNumbers(ports());
        dataSource.setApplicationName("pawl");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            apply(dataSource, setting.getKey(), setting.getValue());
        }
        if (asked != null) {
            dataSource.setPassword(asked);
        }
        return dataSource;
    }

    private static void apply(PGSimpleDataSource dataSource, String name, String value) {
        switch (name) {
            case Setting.HOST, Setting.PORT -> {}
            case Setting.DATABASE -> dataSource.setDatabaseName(value);
            default -> {
                try {
                    dataSource.setProperty(name, value);
                } catch (SQLException | IllegalArgumentException e) {
                    throw Refusal.usage("the driver does not take the parameter `" + name + "` of the connection")
                            .fact(String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private String[] hosts() {
        String hosts = settings.getOrDefault(Setting.HOST, "localhost");
        if (hosts.startsWith("/") || hosts.startsWith("@")) {
            throw Refusal.usage("the host `" + hosts + "` is a Unix socket, which the driver cannot use")
                    .fix("name the host that the server listens on, for example localhost");
        }
        return hosts.split(",");
    }

    private int[] ports() {
        String[] given = settings.getOrDefault(Setting.PORT, "5432").split(",", -1);
        int[] ports = new int[hosts().length];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = port(given[Math.min(i, given.length - 1)].strip());
        }
        return ports;
    }

    private static int port(String given) {
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535 || Integer.parseInt(given) == 0) {
            throw Refusal.usage("the port `" + given + "` is not a number from 1 to 65535");
        }
        return Integer.parseInt(given);
    }

    private static Map<String, String> withoutPassword(String url) {
        return refusingPassword(PostgresUrl.settings(url, OF_OPTION), OF_OPTION);
    }

    private static Map<String, String> ofFile(String url, Configuration file) {
        Phrase origin = text("the url in `" + file.name() + "`");
        return refusingPassword(PostgresUrl.settings(url, origin), origin);
    }

    private static Map<String, String> refusingPassword(Map<String, String> settings, Phrase origin) {
        if (settings.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))) {
            throw Refusal.usage(origin, text(" has a password in it, where others can read it"))
                    .fix(text("leave it out, and "), Phrase.of(ConnectionPart.PASSWORD.asRemedy()));
        }
        return settings;
    }

    private void fill(Map<String, String> lower) {
        lower.forEach(this::fill);
    }

    private void fill(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            settings.putIfAbsent(name, value);
        }
    }
}
