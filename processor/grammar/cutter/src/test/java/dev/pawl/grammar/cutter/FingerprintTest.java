package dev.pawl.grammar.cutter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FingerprintTest {

    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    private Path folder;

    @Test
    void changesWithWhatIsAdded() {
        assertThat(fingerprint("a")).isEqualTo(fingerprint("a")).isNotEqualTo(fingerprint("b"));
    }

    private static String fingerprint(String text) {
        return new Fingerprint().add(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A build up to the tests has the classes in a folder, one that goes on has them in a jar. */
    @Test
    void isTheSameOfAFolderAndOfAJar() throws IOException, ClassNotFoundException {
        String ofFolder = new Fingerprint().addPackageOf(Cutter.class).toString();

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar().toUri().toURL()}, null)) {
            Class<?> cutter = Class.forName(Cutter.class.getName(), false, loader);

            assertThat(new Fingerprint().addPackageOf(cutter)).hasToString(ofFolder);
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("cutter.jar");
        List<Path> files;
        try (Stream<Path> all = Files.walk(CLASSES)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(
                        new JarEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
