package dev.pawl.grammar.cutter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash of all that decides what is made: the files that are read, and the programs that make something of them. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds the classes of a package of ours, whether they lie in a folder or in a jar. */
    Fingerprint addPackageOf(Class<?> type) throws IOException {
        String folder = type.getPackageName().replace('.', '/');
        Path place = placeOf(type);
        if (Files.isDirectory(place)) {
            return addFiles(place.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return addFiles(jar.getPath(folder));
        }
    }

    private Fingerprint addFiles(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            add(Files.readAllBytes(file));
        }
        return this;
    }

    /** Adds the jar of a library. */
    Fingerprint addJarOf(Class<?> type) throws IOException {
        try (InputStream jar = Files.newInputStream(placeOf(type))) {
            return add(jar.readAllBytes());
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
