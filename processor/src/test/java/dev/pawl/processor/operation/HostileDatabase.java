package dev.pawl.processor.operation;

import dev.pawl.runtime.PostgresServers;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with settings that are not the usual ones, and a look into it that none of them disturbs. */
final class HostileDatabase implements AutoCloseable {

    /** Who has set it. */
    enum Level {
        DATABASE,
        ROLE,
        SESSION
    }

    private static final String OWNER = "hostile_owner";

    private static final String BODIES = """
            SELECT 'function ' || proname, concat_ws(' ', prosrc, proconfig::text, provolatile::text)
              FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname <> 'schema_migration_changed'
            UNION ALL
            SELECT 'view ' || relname, pg_get_viewdef(oid)
              FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND relname NOT LIKE 'schema%'""";

    private final int major;
    private final PostgresServers server;
    private final DataSource superuser;
    private final String name;
    private final Level level;
    private final Map<String, String> settings;

    /** A database of its own, with nothing in it. */
    static HostileDatabase empty(int major) throws SQLException {
        HostileDatabase database =
                new HostileDatabase(major, PostgresServers.major(major).newDatabase(), Level.DATABASE, Map.of());
        database.prepare();
        return database;
    }

    private HostileDatabase(int major, DataSource superuser, Level level, Map<String, String> settings)
            throws SQLException {
        this.major = major;
        this.server = PostgresServers.major(major);
        this.superuser = superuser;
        this.level = level;
        this.settings = settings;
        try (Connection connection = superuser.getConnection()) {
            name = connection.getCatalog();
        }
    }

    /** A copy of this database, to which nobody is connected, with settings. */
    HostileDatabase copy(Level where, Map<String, String> others) throws SQLException {
        HostileDatabase copy = new HostileDatabase(major, server.newDatabase(name), where, others);
        copy.set();
        return copy;
    }

    private void prepare() throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            Sandbox.execute(connection, """
                    DO $$ BEGIN CREATE ROLE hostile_owner LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
                    CREATE SCHEMA evil; GRANT USAGE ON SCHEMA evil TO hostile_owner;
                    CREATE FUNCTION evil.lower(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''evil''::text';
                    CREATE FUNCTION evil.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT ''1999-01-01''::timestamptz';
                    ALTER SCHEMA public OWNER TO hostile_owner;
                    """);
        }
    }

    private void set() throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            Sandbox.execute(connection, "ALTER DATABASE " + name + " OWNER TO " + OWNER);
            Sandbox.execute(connection, "ALTER ROLE " + OWNER + " RESET ALL");
            for (Entry<String, String> setting : settings.entrySet()) {
                switch (level) {
                    case DATABASE -> Sandbox.execute(connection, "ALTER DATABASE " + name + set(setting));
                    case ROLE -> Sandbox.execute(connection, "ALTER ROLE " + OWNER + set(setting));
                    case SESSION -> {}
                }
            }
        }
    }

    private static String set(Entry<String, String> setting) {
        boolean isList =
                setting.getKey().equals("search_path") && !setting.getValue().isEmpty();
        return " SET " + setting.getKey() + " TO " + (isList ? setting.getValue() : "'" + setting.getValue() + "'");
    }

    /** Connections as the owner of the database, who is no superuser unless only one can take a setting back. */
    DataSource dataSource() {
        if (settings.containsKey("session_replication_role")) {
            return superuser;
        }
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setPortNumbers(new int[] {server.port()});
        owner.setDatabaseName(name);
        owner.setUser(OWNER);
        return level == Level.SESSION ? setting(owner) : owner;
    }

    private DataSource setting(DataSource plain) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Connection connection = plain.getConnection();
                    for (Entry<String, String> setting : settings.entrySet()) {
                        Sandbox.execute(connection, set(setting).strip());
                    }
                    return connection;
                });
    }

    /**
     * All objects and rows but Pawl's own, written as where nothing is set.
     *
     * @param usual what the settings are where nothing is set
     */
    SortedMap<String, String> contents(Map<String, String> usual) throws SQLException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Connection connection = superuser.getConnection()) {
            for (String setting : settings.keySet()) {
                Sandbox.execute(
                        connection, "SELECT set_config('" + setting + "', E'" + usual.get(setting) + "', false)");
            }
            Sandbox.execute(
                    connection, "SET search_path TO public; SET TimeZone TO 'UTC'; SET extra_float_digits TO 1");
            Catalogue catalogue = Catalogue.of(connection).without("schema_migration");
            contents.putAll(catalogue.objects());
            Rows.of(connection, catalogue).forEach(row -> contents.put(row, ""));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(BODIES)) {
                while (row.next()) {
                    contents.put(row.getString(1), row.getString(2));
                }
            }
        }
        return contents;
    }

    /** What the settings are where nothing is set. */
    static Map<String, String> usual(int major) throws SQLException {
        Map<String, String> usual = new LinkedHashMap<>();
        DataSource plain = PostgresServers.major(major).newDatabase();
        try (Connection connection = plain.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LOAD 'plpgsql'");
            try (ResultSet row = statement.executeQuery("SELECT name, current_setting(name) FROM pg_settings")) {
                while (row.next()) {
                    usual.put(row.getString(1), row.getString(2));
                }
            }
        }
        PostgresServers.major(major).drop(plain);
        return usual;
    }

    /** The parameters that may be set for a database, a role or a session, as those of no extension. */
    static List<String> settable(int major) throws SQLException {
        List<String> settable = new ArrayList<>();
        DataSource plain = PostgresServers.major(major).newDatabase();
        try (Connection connection = plain.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LOAD 'plpgsql'");
            try (ResultSet row =
                    statement.executeQuery("SELECT name FROM pg_settings WHERE context IN ('user', 'superuser')"
                            + " AND name NOT LIKE 'pg\\_stat\\_statements.%'")) {
                while (row.next()) {
                    settable.add(row.getString(1));
                }
            }
        }
        PostgresServers.major(major).drop(plain);
        return settable;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            Sandbox.execute(connection, sql);
        }
    }

    @Override
    public void close() {
        server.drop(superuser);
    }
}
