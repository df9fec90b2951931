package dev.pawl.examples.guides;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project that a page shows, compiled and run as its user would, in a folder of its own. */
final class Project {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final Path folder;

    /** A project without a file yet. */
    Project(String name) throws IOException {
        folder = Path.of("target/projects", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Adds the files of a folder, or replaces those of the same names. */
    Project add(String source) throws IOException {
        Path from = Path.of("src", source);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("src/main/java").resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file));
            }
        }
        return this;
    }

    /** Compiles; returns the errors as Maven prints them, or nothing. */
    String compile() throws IOException {
        Path sources = folder.resolve("src/main/java");
        Files.createDirectories(classes());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            String classPath = System.getProperty("java.class.path");
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-d",
                    classes().toString(),
                    "-cp",
                    classPath,
                    "-processorpath",
                    classPath,
                    // the class path has the shop of the guides, too
                    "-Apawl.alone=true");
            JAVAC.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(this::asMavenPrints)
                .collect(joining("\n"));
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    /** What loads its migrations, and not those of this module. */
    ClassLoader loader() throws IOException {
        URL[] urls = {classes().toUri().toURL()};
        return new URLClassLoader(urls, getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return findResources(name);
            }
        };
    }

    /** Runs the class {@code shop.Main}, which has to end well; returns what it prints. */
    String run() throws IOException, InterruptedException {
        String classPath = String.join(File.pathSeparator, classes().toString(), dependencies());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en", "-cp"));
        command.add(classPath);
        command.add("shop.Main");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** The class path of the tests without this module, which has migrations of its own. */
    private static String dependencies() {
        String own = Path.of("target").toAbsolutePath().toString();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.startsWith(own))
                .collect(joining(File.pathSeparator));
    }

    private String asMavenPrints(Diagnostic<? extends JavaFileObject> diagnostic) {
        Path file = folder.relativize(Path.of(diagnostic.getSource().toUri()));
        return "[ERROR] " + file.toString().replace('\\', '/') + ":[" + diagnostic.getLineNumber() + ","
                + diagnostic.getColumnNumber() + "] " + diagnostic.getMessage(Locale.ENGLISH);
    }
}
