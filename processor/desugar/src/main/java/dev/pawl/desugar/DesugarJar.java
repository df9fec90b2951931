package dev.pawl.desugar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Rewrites the classes of a jar, in place. */
public final class DesugarJar {

    /** A file of the jar; the time stays, so that two builds give the same bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(String name, long time, byte[] content) {

        boolean isClass() {
            return name.endsWith(".class") && !name.endsWith("module-info.class");
        }
    }

    private DesugarJar() {}

    /**
     * Rewrites.
     *
     * @param args the jar, and what the names of the classes to rewrite begin with
     */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        List<Entry> entries = read(jar);
        Desugarer desugarer = new Desugarer();
        List<Entry> written = new ArrayList<>();
        for (Entry entry : entries) {
            written.add(
                    entry.isClass() && entry.name().startsWith(args[1])
                            ? new Entry(entry.name(), entry.time(), desugarer.rewritten(entry.content()))
                            : entry);
        }
        long time = entries.get(0).time();
        desugarer
                .lambdas()
                .classes()
                .forEach((name, content) -> written.add(new Entry(name + ".class", time, content)));
        Path rewritten = jar.resolveSibling(jar.getFileName() + ".desugared");
        write(written, rewritten);
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Entry> read(Path jar) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                try (InputStream in = file.getInputStream(entry)) {
                    entries.add(new Entry(entry.getName(), entry.getTime(), in.readAllBytes()));
                }
            }
        }
        return entries;
    }

    private static void write(List<Entry> entries, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Entry entry : entries) {
                ZipEntry zipped = new ZipEntry(entry.name());
                zipped.setTime(entry.time());
                out.putNextEntry(zipped);
                out.write(entry.content());
                out.closeEntry();
            }
        }
    }
}
