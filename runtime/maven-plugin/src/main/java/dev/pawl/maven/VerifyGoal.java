package dev.pawl.maven;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.testing.MigrationTester;
import dev.pawl.testing.PostgresServer;
import dev.pawl.testing.ReversibilityReport;
import dev.pawl.testing.TestDatabaseException;
import dev.pawl.testing.TestDatabases;
import dev.pawl.testing.TestDatabasesBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Takes every migration up, down and up again on a PostgreSQL of its own, and fails if the catalogue is not what it was
 * before.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class VerifyGoal extends AbstractMojo {

    /** It says of each migration what the report says. */
    private static final Logger RUNTIME = Logger.getLogger("dev.pawl.runtime");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Leaves this goal out. */
    @Parameter(property = "pawl.skip", defaultValue = "false")
    private boolean skip;

    /** The JDBC URL of a server to use instead, for a user who may create databases. */
    @Parameter(property = PostgresServer.URL_PROPERTY)
    private @Nullable String testUrl;

    /** The user of that server, if the URL does not name one. */
    @Parameter(property = "pawl.test.user")
    private @Nullable String testUser;

    /** The password of that user; better in {@code .pgpass}. */
    @Parameter(property = "pawl.test.password")
    private @Nullable String testPassword;

    /** The schema in which migrations run. */
    @Parameter(property = "pawl.schema", defaultValue = "public")
    private String schema;

    /** A script on the class path that is run before any migration: extensions, roles, what a baseline describes. */
    @Parameter(property = "pawl.setup")
    private @Nullable String setup;

    /** The versions of migrations whose own {@code down} is incomplete on purpose, and says so. */
    @Parameter(property = "pawl.allowIncompleteDown")
    private List<Long> allowIncompleteDown = List.of();

    /** Where to write the report to as well. */
    @Parameter(property = "pawl.reportFile")
    private @Nullable File reportFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project.getPackaging().equals("pom")) {
            getLog().info(skip ? "skipped, since pawl.skip is true" : "nothing to do for a project of packaging pom");
            return;
        }
        RUNTIME.setLevel(Level.WARNING);
        ReversibilityReport report;
        try (ProjectClassPath classPath = ProjectClassPath.of(project)) {
            if (classPath.isOfModuleWithoutMigrations(session)) {
                getLog().warn(ProjectClassPath.NO_MIGRATIONS);
                return;
            }
            report = report(classPath);
        }
        System.out.println(report);
        write(report);
        if (!report.passes()) {
            int broken = report.in(ReversibilityReport.Outcome.BROKEN).size();
            throw new MojoFailureException(
                    broken + (broken == 1 ? " migration does" : " migrations do") + " not go up, down and up again");
        }
    }

    private ReversibilityReport report(ProjectClassPath classPath) throws MojoFailureException {
        try {
            TestDatabasesBuilder builder = TestDatabases.builder()
                    .classLoader(classPath.loader())
                    .schema(schema)
                    .sources(ProjectSources.of(project))
                    .server(server());
            if (setup != null) {
                builder.setup(setup);
            }
            MigrationTester tester = builder.build().tester();
            allowIncompleteDown.forEach(tester::allowIncompleteDown);
            return tester.checkReversible();
        } catch (MigrationException e) {
            throw new MojoFailureException(e.message(new GoalDialect()));
        } catch (TestDatabaseException e) {
            throw new MojoFailureException(e.getMessage());
        } finally {
            PostgresServer.stopEmbedded();
        }
    }

    private PostgresServer server() {
        return testUrl == null ? PostgresServer.configured() : PostgresServer.at(testUrl, testUser, testPassword);
    }

    private void write(ReversibilityReport report) throws MojoExecutionException {
        if (reportFile == null) {
            return;
        }
        try {
            Files.createDirectories(reportFile.getAbsoluteFile().getParentFile().toPath());
            Files.writeString(reportFile.toPath(), report + "\n");
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "the report cannot be written to " + reportFile + ": " + e.getMessage(), e);
        }
    }
}
