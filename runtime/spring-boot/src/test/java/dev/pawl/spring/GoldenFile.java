package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text beside the tests that says what is expected; {@code -Dgolden=update} rewrites it. */
record GoldenFile(Path path) {

    /** A file in the resources of the tests, wherever the tests run. */
    static GoldenFile named(String name) {
        Path here = Path.of("src/test/resources", name);
        return new GoldenFile(
                Files.isDirectory(Path.of("src/test/resources")) ? here : Path.of("..").resolve(here));
    }

    void compare(String text) {
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(path).as("missing; run with -Dgolden=update").isRegularFile();
            assertThat(text).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
