package dev.pawl.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * The classes and the runtime dependencies of a project. The runtime of Pawl is that of the plugin, so that one copy of
 * its types is used.
 *
 * @param loader sees them
 */
record ProjectClassPath(URLClassLoader loader) implements AutoCloseable {

    static final String NO_MIGRATIONS = "skipped, since this module has no migrations";

    private static final String REGISTRIES = "META-INF/services/dev.pawl.runtime.registry.MigrationRegistry";

    static ProjectClassPath of(MavenProject project) throws MojoExecutionException {
        try {
            List<String> elements = project.getRuntimeClasspathElements();
            URL[] urls = new URL[elements.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = new File(elements.get(i)).toURI().toURL();
            }
            return new ProjectClassPath(new URLClassLoader(urls, ProjectClassPath.class.getClassLoader()));
        } catch (DependencyResolutionRequiredException | MalformedURLException e) {
            throw new MojoExecutionException(
                    "the class path of the project cannot be put together: " + e.getMessage(), e);
        }
    }

    /** Whether this is one of several modules, and another one has the migrations. */
    boolean isOfModuleWithoutMigrations(MavenSession session) {
        long modules = session.getProjects().stream()
                .filter(project -> !project.getPackaging().equals("pom"))
                .count();
        return modules > 1 && loader.getResource(REGISTRIES) == null;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
