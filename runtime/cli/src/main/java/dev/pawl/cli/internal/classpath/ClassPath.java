package dev.pawl.cli.internal.classpath;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jars and folders with migrations. Classes of the parent come first, so that a jar with a runtime of its own has no say
 * in what runs.
 */
public final class ClassPath implements AutoCloseable {

    private static final String REGISTRIES = "META-INF/services/" + MigrationRegistry.class.getName();

    private final List<Path> entries;
    private final List<Unpacked> unpacked = new ArrayList<>();
    private @Nullable URLClassLoader loader;

    private ClassPath(List<Path> entries) {
        this.entries = entries;
    }

    /**
     * Reads a class path as {@code java} takes it: jars, folders and {@code folder/*}.
     *
     * @param classPath the entries, separated as on this system
     * @param folder what relative ones are relative to
     */
    public static ClassPath of(String classPath, Path folder) {
        return new ClassPath(Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> expanded(entry, folder))
                .toList());
    }

    /**
     * Returns a loader of what is there.
     *
     * @param parent whose classes come first
     */
    public ClassLoader loader(ClassLoader parent) {
        try {
            List<URL> urls = new ArrayList<>();
            for (Path entry : entries) {
                urls.addAll(urls(entry));
            }
            loader = new URLClassLoader(urls.toArray(URL[]::new), parent);
            refuseWithoutMigrations(loader, "in " + names());
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
        for (Unpacked archive : unpacked) {
            archive.close();
        }
    }

    private static Stream<Path> expanded(String entry, Path base) {
        if (!entry.endsWith("*")) {
            return Stream.of(existing(base.resolve(entry), entry));
        }
        Path folder = existing(base.resolve(entry.substring(0, entry.length() - 1)), entry);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path, String entry) {
        if (!Files.exists(path)) {
            throw Refusal.usage("`" + entry + "` of the class path does not exist")
                    .fact("looked for " + path.toAbsolutePath().normalize())
                    .fix(text("build it first, or correct "), CommandOption.CLASSPATH.given());
        }
        return path;
    }

    private List<URL> urls(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return List.of(entry.toUri().toURL());
        }
        Unpacked archive = Unpacked.ifNested(entry, REGISTRIES);
        if (archive == null) {
            return List.of(entry.toUri().toURL());
        }
        unpacked.add(archive);
        return archive.urls();
    }

    private String names() {
        return entries.isEmpty()
                ? "an empty class path"
                : String.join(
                        ", ",
                        entries.stream()
                                .map(path -> "`" + path.getFileName() + "`")
                                .toList());
    }

    /**
     * Says that there is nothing to migrate with.
     *
     * @param loader where to look
     * @param place what to call that
     */
    public static void refuseWithoutMigrations(ClassLoader loader, String place) {
        if (loader.getResource(REGISTRIES) == null) {
            throw Refusal.registry("there are no migrations " + place)
                    .fact("a jar with migrations has the file " + REGISTRIES)
                    .fix("compile the migrations with pawl-processor on the annotation processor path;"
                            + " if it was just put there, compile anew (mvn clean compile)")
                    .fix("keep that file when jars are merged (shade: ServicesResourceTransformer)")
                    .fix(text("or name the jar that has them: "), CommandOption.CLASSPATH.given("app.jar:lib/*"));
        }
    }
}
