package dev.pawl.processor;

import dev.pawl.dsl.Migration;
import dev.pawl.runtime.plan.MigrationPlan;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Source files compiled with Pawl by the real javac.
 *
 * @param output where the classes are
 * @param succeeded whether javac accepted them
 * @param diagnostics what javac said
 */
public record Compilation(Path output, boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    private static final String PROCESSORS =
            CompilationProcessor.class.getName() + "," + MigrationProcessor.class.getName();

    /** What users have; javac looks for each package in all that it is given, and that takes most of its time. */
    private static final String CLASS_PATH = Stream.of(Migration.class, MigrationPlan.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .map(location -> Path.of(URI.create(location.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator));

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Shared, because it remembers what is in the jars; the tests compile one after the other. */
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, Locale.ROOT, null);

    /**
     * Compiles files with Pawl.
     *
     * @param sources the files
     * @param options further options of javac
     */
    public static Compilation of(List<Path> sources, String... options) {
        return into(newFolder(), sources, options);
    }

    /**
     * Compiles files with Pawl once more.
     *
     * @param output where the classes of an earlier compilation are
     * @param sources the files
     * @param options further options of javac
     */
    public static Compilation into(Path output, List<Path> sources, String... options) {
        return compile(output, sources, List.of("-processor", PROCESSORS), options);
    }

    /**
     * Compiles files with the published processor.
     *
     * @param processor its jar
     * @param sources the files
     */
    public static Compilation by(Path processor, List<Path> sources) {
        return compile(newFolder(), sources, List.of("-processorpath", processor.toString()));
    }

    /**
     * Compiles files without any processor.
     *
     * @param sources the files
     */
    public static Compilation withoutProcessors(List<Path> sources) {
        return compile(newFolder(), sources, List.of("-proc:none"));
    }

    private static Compilation compile(Path output, List<Path> sources, List<String> processors, String... options) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-d", output.toString(), "-Xlint:all,-options"));
        arguments.addAll(List.of("-classpath", CLASS_PATH));
        arguments.addAll(processors);
        arguments.addAll(Arrays.asList(options));
        boolean succeeded = JAVAC.getTask(
                        null, FILES, diagnostics, arguments, null, FILES.getJavaFileObjectsFromPaths(sources))
                .call();
        return new Compilation(output, succeeded, diagnostics.getDiagnostics());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("pawl-compilation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What javac said, a paragraph for each diagnostic: {@code line:column: error: text}. */
    public String report() {
        return diagnostics.stream()
                .filter(diagnostic -> !diagnostic.getMessage(Locale.ROOT).isBlank())
                .map(Compilation::paragraph)
                .collect(Collectors.joining("\n"));
    }

    /** The files with an ending below a folder, sorted. */
    public static List<Path> filesBelow(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String paragraph(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": " + kind + ": "
                + diagnostic.getMessage(Locale.ROOT).strip() + "\n";
    }
}
