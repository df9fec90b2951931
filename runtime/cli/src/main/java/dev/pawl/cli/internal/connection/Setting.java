package dev.pawl.cli.internal.connection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of settings: our own for where to connect to, and those of the driver for how. */
final class Setting {

    static final String HOST = "host";
    static final String PORT = "port";
    static final String DATABASE = "database";
    static final String USER = "user";
    static final String PASSWORD = "password";

    /** What libpq calls it, and what the driver does. */
    private static final Map<String, String> OF_LIBPQ = Map.ofEntries(
            Map.entry("host", HOST),
            Map.entry("port", PORT),
            Map.entry("dbname", DATABASE),
            Map.entry("user", USER),
            Map.entry("password", PASSWORD),
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("options", "options"));

    /** The variables that libpq reads. */
    private static final Map<String, String> OF_ENVIRONMENT = Map.ofEntries(
            Map.entry("PGHOST", HOST),
            Map.entry("PGPORT", PORT),
            Map.entry("PGDATABASE", DATABASE),
            Map.entry("PGUSER", USER),
            Map.entry("PGPASSWORD", PASSWORD),
            Map.entry("PGSSLMODE", "sslmode"),
            Map.entry("PGSSLROOTCERT", "sslrootcert"),
            Map.entry("PGSSLCERT", "sslcert"),
            Map.entry("PGSSLKEY", "sslkey"),
            Map.entry("PGCHANNELBINDING", "channelBinding"),
            Map.entry("PGGSSENCMODE", "gssEncMode"),
            Map.entry("PGAPPNAME", "ApplicationName"),
            Map.entry("PGCONNECT_TIMEOUT", "connectTimeout"),
            Map.entry("PGOPTIONS", "options"));

    private Setting() {}

    static @Nullable String ofLibpq(String name) {
        return OF_LIBPQ.get(name);
    }

    static Map<String, String> ofEnvironment() {
        return OF_ENVIRONMENT;
    }
}
