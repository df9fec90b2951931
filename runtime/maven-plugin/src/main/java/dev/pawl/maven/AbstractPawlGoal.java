package dev.pawl.maven;

import dev.pawl.cli.PawlCommand;
import dev.pawl.cli.PawlCommandBuilder;
import dev.pawl.runtime.setting.Setting;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where the migrations are, which database is meant, and how to run a command. */
abstract class AbstractPawlGoal extends AbstractMojo {

    /** {@code pawl:status} and its like end with this if something is pending, which is not their failure. */
    private static final int PENDING = 3;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private SettingsDecrypter decrypter;

    /** Leaves this goal out. */
    @Parameter(property = "pawl.skip", defaultValue = "false")
    private boolean skip;

    /** The database, as {@code postgresql://user@host:5432/database} or {@code jdbc:postgresql:...}, without a password. */
    @Parameter(property = "pawl.url")
    private @Nullable String url;

    /** The host of the server; by default {@code PGHOST}. */
    @Parameter(property = "pawl.host")
    private @Nullable String host;

    /** The port of the server; by default {@code PGPORT}. */
    @Parameter(property = "pawl.port")
    private @Nullable String port;

    /** The name of the database; by default {@code PGDATABASE}. */
    @Parameter(property = "pawl.database")
    private @Nullable String database;

    /** The user of the database; by default {@code PGUSER}. The password is that of {@code PGPASSWORD} or {@code .pgpass}. */
    @Parameter(property = "pawl.user")
    private @Nullable String user;

    /** The {@code <server>} in {@code settings.xml} that has the user and the password, which may be encrypted. */
    @Parameter(property = "pawl.serverId")
    private @Nullable String serverId;

    /** A file of settings; by default {@code pawl.properties} in the project's folder, if it is there. */
    @Parameter(property = "pawl.configFile")
    private @Nullable File configFile;

    /** The schema in which migrations run; by default {@code public}. */
    @Parameter(property = "pawl.schema")
    private @Nullable String schema;

    /** The role as which migrations run; by default the user. */
    @Parameter(property = "pawl.role")
    private @Nullable String role;

    /** What to record in {@code applied_by}; by default the user. */
    @Parameter(property = "pawl.appliedBy")
    private @Nullable String appliedBy;

    /** How long a single try may wait for a lock, for example {@code 75ms}. */
    @Parameter(property = "pawl.lockTimeout")
    private @Nullable String lockTimeout;

    /** How long to try to get the locks of a step in all, for example {@code 5m}. */
    @Parameter(property = "pawl.lockDeadline")
    private @Nullable String lockDeadline;

    /** From what age on a transaction in the way is waited for before any try, for example {@code 2s}. */
    @Parameter(property = "pawl.oldTransaction")
    private @Nullable String oldTransaction;

    /** How long to wait for another runner at most, for example {@code 10m}. */
    @Parameter(property = "pawl.waitTimeout")
    private @Nullable String waitTimeout;

    /** How long to wait for a database that is starting or cannot be reached, for example {@code 30s}. */
    @Parameter(property = "pawl.connectTimeout")
    private @Nullable String connectTimeout;

    /** Ends sessions that are in the way and have been idle in a transaction for so long, for example {@code 1m}. */
    @Parameter(property = "pawl.endIdleBlockersAfter")
    private @Nullable String endIdleBlockersAfter;

    /** How long a runner without a sign of life counts as alive, for example {@code 10s}. */
    @Parameter(property = "pawl.leaseDuration")
    private @Nullable String leaseDuration;

    /** Whether to ask before a migration which rows would make it fail. */
    @Parameter(property = "pawl.preflight", defaultValue = "true")
    private boolean preflight;

    /** Whether to go on if the database is newer than the project: refused, while-expanding or allowed. */
    @Parameter(property = "pawl.allowOlderApplication")
    private @Nullable String allowOlderApplication;

    /** Whether to print one JSON document instead of text. */
    @Parameter(property = "pawl.json", defaultValue = "false")
    private boolean json;

    /** Says what to run: the command and the arguments of its own. */
    abstract Arguments command() throws MojoFailureException;

    /** Returns a parameter that the goal cannot do without. Maven's own message would name its field. */
    static <T> T required(@Nullable T value, String property, String example) throws MojoFailureException {
        if (value == null) {
            throw new MojoFailureException(property + " is missing, for example " + example);
        }
        return value;
    }

    /** Returns the project. */
    MavenProject project() {
        return project;
    }

    /** Whether something that is pending fails the build. */
    boolean failsIfPending() {
        return false;
    }

    /** Whether there is nothing to do in a module without migrations. */
    boolean needsMigrations() {
        return true;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project.getPackaging().equals("pom")) {
            getLog().info(skip ? "skipped, since pawl.skip is true" : "nothing to do for a project of packaging pom");
            return;
        }
        int code;
        try (ProjectClassPath classPath = ProjectClassPath.of(project)) {
            if (needsMigrations() && classPath.isOfModuleWithoutMigrations(session)) {
                getLog().warn(ProjectClassPath.NO_MIGRATIONS);
                return;
            }
            code = command(classPath).run(arguments());
        }
        if (code != 0 && (code != PENDING || failsIfPending())) {
            throw new MojoFailureException("pawl ended with exit code " + code + ", see above");
        }
    }

    /** Prints what it has to say at once, so that a long run is seen to go on. */
    private PawlCommandBuilder command(ProjectClassPath classPath) throws MojoExecutionException {
        PawlCommandBuilder command = PawlCommand.create()
                .classLoader(classPath.loader())
                .folder(project.getBasedir().toPath())
                .dialect(new GoalDialect())
                .environment(environment());
        return session.getRequest().isInteractiveMode() ? command : command.interactive(false);
    }

    private String[] arguments() throws MojoFailureException {
        Arguments arguments = command()
                .option("--config", configFile)
                .option("--url", url)
                .option("--host", host)
                .option("--port", port)
                .option("--database", database)
                .option("--user", user)
                .flag("--verbose", getLog().isDebugEnabled())
                .flag("--json", json);
        Setting.ofMigrator().forEach(setting -> arguments.setting(setting, value(setting)));
        return arguments.toArray();
    }

    private @Nullable Object value(Setting setting) {
        return switch (setting) {
            case SCHEMA -> schema;
            case ROLE -> role;
            case APPLIED_BY -> appliedBy;
            case LOCK_TIMEOUT -> lockTimeout;
            case LOCK_DEADLINE -> lockDeadline;
            case OLD_TRANSACTION -> oldTransaction;
            case END_IDLE_BLOCKERS_AFTER -> endIdleBlockersAfter;
            case LEASE_DURATION -> leaseDuration;
            case WAIT_TIMEOUT -> waitTimeout;
            case CONNECT_TIMEOUT -> connectTimeout;
            case PREFLIGHT -> preflight;
            case ALLOW_OLDER_APPLICATION -> allowOlderApplication;
            // the migrations are those of the project, and pawl:fleet says what a fleet is
            case REGISTRY, CLASS_LOADER, LISTENER, PARALLELISM, CANARY, STOP_ABOVE, SHARD -> null;
        };
    }

    /** The variables of this process, and what {@code settings.xml} adds. */
    private Map<String, String> environment() throws MojoExecutionException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (serverId != null) {
            Server server = server(serverId);
            if (server.getUsername() != null) {
                environment.put("PGUSER", server.getUsername());
            }
            if (server.getPassword() != null) {
                environment.put("PGPASSWORD", server.getPassword());
            }
        }
        return environment;
    }

    private Server server(String id) throws MojoExecutionException {
        Server server = session.getSettings().getServer(id);
        if (server == null) {
            throw new MojoExecutionException("settings.xml has no <server> `" + id + "`, which pawl.serverId names");
        }
        return decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
    }
}
