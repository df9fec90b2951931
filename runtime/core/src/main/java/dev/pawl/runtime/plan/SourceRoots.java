package dev.pawl.runtime.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Folders with the sources and the resources of a project, in which the files that migrations were made of are looked for
 * again: no build tool notices by itself that one was edited after the migrations were compiled. Nothing is said of a file
 * that is in none of them.
 *
 * @param folders the folders, in the order in which the compiler looks
 */
public record SourceRoots(List<Path> folders) {

    /** Keeps a copy of the list. */
    public SourceRoots {
        folders = List.copyOf(folders);
    }

    /**
     * Returns the folders that Maven and Gradle agree on.
     *
     * @param project the folder of the project
     */
    public static SourceRoots of(Path project) {
        return new SourceRoots(List.of(project.resolve("src/main/java"), project.resolve("src/main/resources")));
    }

    /**
     * Returns the files that are not what they were when migrations were compiled.
     *
     * @param files what the migrations were made of
     */
    public List<Path> stale(Collection<SourceFile> files) {
        return files.stream()
                .flatMap(file -> folders.stream()
                        .map(folder -> folder.resolve(file.path()))
                        .filter(Files::isRegularFile)
                        .limit(1)
                        .filter(found ->
                                !SourceFile.of(file.path(), bytes(found)).equals(file)))
                .distinct()
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
