package dev.pawl.cli.internal.classpath;

import dev.pawl.cli.internal.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar of Spring Boot or a war, of which a class loader sees nothing, in a temporary folder: its classes, and those of
 * its libraries that have migrations. Nothing of the framework is needed to migrate.
 */
final class Unpacked implements AutoCloseable {

    private static final List<String> LAYOUTS = List.of("BOOT-INF/", "WEB-INF/");

    private final Path folder;
    private final List<URL> urls = new ArrayList<>();

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks an archive if it has others inside.
     *
     * @param archive a jar or war
     * @param wanted an entry that a library must have to be unpacked
     * @return what was unpacked, or null if the archive is an ordinary jar
     */
    static @Nullable Unpacked ifNested(Path archive, String wanted) throws IOException {
        try (ZipFile file = new ZipFile(archive.toFile())) {
            for (String layout : LAYOUTS) {
                if (file.stream().anyMatch(entry -> entry.getName().startsWith(layout))) {
                    return unpacked(file, layout, wanted);
                }
            }
            return null;
        } catch (ZipException e) {
            throw Refusal.usage("`" + archive.getFileName() + "` of the class path is neither a folder nor a jar")
                    .fact(String.valueOf(e.getMessage()))
                    .fix("name a jar, a war, a folder with classes, or `folder/*` for its jars");
        }
    }

    List<URL> urls() {
        return List.copyOf(urls);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Unpacked unpacked(ZipFile file, String layout, String wanted) throws IOException {
        Unpacked unpacked = new Unpacked(Files.createTempDirectory("pawl"));
        // before its URL is asked for, which ends with a slash only if the folder is there
        Files.createDirectory(unpacked.folder.resolve("classes"));
        unpacked.urls.add(unpacked.folder.resolve("classes").toUri().toURL());
        Files.createDirectory(unpacked.folder.resolve("lib"));
        for (ZipEntry entry :
                file.stream().filter(entry -> !entry.isDirectory()).toList()) {
            if (entry.getName().startsWith(layout + "classes/")) {
                unpacked.copy(file, entry, entry.getName().substring(layout.length()));
            } else if (entry.getName().startsWith(layout + "lib/")
                    && entry.getName().endsWith(".jar")) {
                unpacked.library(file, entry, wanted);
            }
        }
        return unpacked;
    }

    private void library(ZipFile file, ZipEntry entry, String wanted) throws IOException {
        String name = entry.getName();
        Path library = copy(file, entry, "lib/" + name.substring(name.lastIndexOf('/') + 1));
        boolean hasMigrations;
        try (ZipFile jar = new ZipFile(library.toFile())) {
            hasMigrations = jar.getEntry(wanted) != null;
        }
        if (hasMigrations) {
            urls.add(library.toUri().toURL());
        } else {
            Files.delete(library);
        }
    }

    private Path copy(ZipFile file, ZipEntry entry, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw Refusal.usage("`" + file.getName() + "` has an entry outside of itself: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
        }
        return target;
    }
}
