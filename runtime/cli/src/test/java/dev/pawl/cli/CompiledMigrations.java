package dev.pawl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Migrations compiled by the real javac with the real processor, in a folder of their own that is not on the class path
 * of the tests.
 *
 * @param classes the folder with the classes and the resources
 * @param errors what javac refused
 */
record CompiledMigrations(Path classes, List<String> errors) {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Compiles folders below {@code src/test/migrations}; a file in a later one replaces one of the same name. */
    static CompiledMigrations of(String... folders) {
        return of(List.of(), folders);
    }

    /** Does that with further options of javac. */
    static CompiledMigrations of(List<String> more, String... folders) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String folder : folders) {
            javaFiles(Path.of("src/test/migrations", folder))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        CompiledMigrations compiled = compile(List.copyOf(files.values()), more);
        if (!compiled.errors().isEmpty()) {
            throw new AssertionError(String.join("\n", compiled.errors()));
        }
        return compiled;
    }

    /** Compiles files, which javac may refuse. */
    static CompiledMigrations compile(List<Path> files) {
        return compile(files, List.of());
    }

    private static CompiledMigrations compile(List<Path> files, List<String> more) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, Locale.ROOT, null)) {
            Path classes = Files.createTempDirectory("pawl-migrations");
            List<String> options = new ArrayList<>(more);
            options.addAll(List.of(
                    "-d", classes.toString(),
                    "-classpath", System.getProperty("java.class.path"),
                    "-processor", "dev.pawl.processor.MigrationProcessor"));
            JAVAC.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return new CompiledMigrations(
                    classes,
                    diagnostics.getDiagnostics().stream()
                            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files with Java below a folder. */
    static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees the migrations and what the tests see. */
    ClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledMigrations.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the classes into a jar, below a prefix such as {@code BOOT-INF/classes/}. */
    Path jar(Path jar, String prefix) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        files().forEach(file ->
                entries.put(prefix + classes.relativize(file).toString().replace('\\', '/'), bytes(file)));
        return jar(jar, entries);
    }

    static Path jar(Path jar, Map<String, byte[]> entries) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(classes)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
