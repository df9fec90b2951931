package dev.pawl.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.FileSet;
import org.apache.maven.project.MavenProject;

/** The folders with the sources and the resources of a project. */
final class ProjectSources {

    private ProjectSources() {}

    static List<Path> of(MavenProject project) {
        return Stream.concat(
                        project.getCompileSourceRoots().stream(),
                        project.getResources().stream().map(FileSet::getDirectory))
                .map(folder -> project.getBasedir().toPath().resolve(folder))
                .distinct()
                .toList();
    }
}
