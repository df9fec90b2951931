package dev.pawl.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A local repository with what this build has made, so that nothing gets into that of the machine. */
final class OwnRepository {

    static final Path FOLDER = Path.of("target/it-repository").toAbsolutePath();

    private static final Path ROOT = Path.of("../..");

    /** Where the artifacts are made that a project uses, and their parents. */
    private static final Map<String, String> MODULES = Map.of(
            "pawl-parent", "",
            "pawl-dsl", "dsl",
            "pawl-processor", "processor",
            "pawl-runtime-parent", "runtime",
            "pawl-bom", "runtime/bom",
            "pawl-cli", "runtime/cli",
            "pawl-runtime", "runtime/core",
            "pawl-maven-plugin", "runtime/maven-plugin",
            "pawl-testing", "runtime/testing");

    private OwnRepository() {}

    static void fill() {
        MODULES.forEach(OwnRepository::install);
    }

    private static void install(String artifact, String module) {
        String version = System.getProperty("project.version");
        Path source = ROOT.resolve(module);
        Path target = FOLDER.resolve("dev/pawl").resolve(artifact).resolve(version);
        String name = artifact + "-" + version;
        try {
            Files.createDirectories(target);
            Path reduced = source.resolve("dependency-reduced-pom.xml");
            copy(Files.exists(reduced) ? reduced : source.resolve("pom.xml"), target.resolve(name + ".pom"));
            Path jar = source.resolve("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                copy(jar, target.resolve(name + ".jar"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
