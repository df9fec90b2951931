package dev.pawl.cli.internal.option;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the migrations and the database are. */
public final class ConnectionOptions {

    @Option(
            names = {"-cp", "--classpath"},
            order = 100,
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "Where the migrations are: jars (also of Spring Boot, and wars), folders, folder/*.")
    @Nullable
    public String classPath;

    @Option(
            names = "--config",
            order = 101,
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Read these options from here instead of pawl.properties.")
    @Nullable
    public Path config;

    @Option(
            names = "--url",
            order = 102,
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "postgresql://user@host:5432/database or jdbc:postgresql:..., without a password;"
                    + " else DATABASE_URL.")
    @Nullable
    String url;

    @Option(
            names = "--host",
            order = 103,
            scope = ScopeType.INHERIT,
            paramLabel = "HOST",
            description = "The server; else PGHOST.")
    @Nullable
    String host;

    @Option(
            names = "--port",
            order = 104,
            scope = ScopeType.INHERIT,
            paramLabel = "PORT",
            description = "Its port; else PGPORT, else 5432.")
    @Nullable
    String port;

    @Option(
            names = {"-d", "--database"},
            order = 105,
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "The database; else PGDATABASE.")
    @Nullable
    String database;

    @Option(
            names = {"-U", "--user"},
            order = 106,
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "The user; else PGUSER.")
    @Nullable
    String user;

    @Option(
            names = {"-W", "--password-prompt"},
            order = 107,
            scope = ScopeType.INHERIT,
            description = "Ask for the password; else PGPASSWORD, .pgpass or password-file in pawl.properties.")
    public boolean asksForPassword;

    @Option(
            names = "--password",
            order = 108,
            scope = ScopeType.INHERIT,
            hidden = true,
            arity = "0..1",
            fallbackValue = "")
    @Nullable
    public String password;

    /** The options that say where to connect to, by their names. */
    public Map<String, @Nullable String> given() {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("url", url);
        given.put("host", host);
        given.put("port", port);
        given.put("database", database);
        given.put("user", user);
        return given;
    }
}
