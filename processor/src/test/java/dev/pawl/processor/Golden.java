package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Leaks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file kept beside the case; {@code -Dgolden=update} writes the file instead. */
public final class Golden {

    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    private Golden() {}

    /**
     * Compares.
     *
     * @param file the file with the expected text
     * @param actual the text
     */
    public static void compare(Path file, String actual) {
        Leaks.refuse(actual);
        try {
            if (UPDATE) {
                Files.writeString(file, actual);
                return;
            }
            assertThat(file)
                    .as("`%s` is missing; run the test with -Dgolden=update and read what it wrote", file)
                    .exists();
            assertThat(actual)
                    .as("differs from %s; if the change is meant, run the test with -Dgolden=update", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
