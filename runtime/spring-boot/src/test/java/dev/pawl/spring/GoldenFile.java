package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Leaks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONException;
import org.json.JSONObject;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** A text beside the tests that says what is expected; {@code -Dgolden=update} rewrites it. */
record GoldenFile(Path path) {

    /** How Spring Boot itself explains a value that is none. */
    private static final String WORDS_OF_SPRING = "(?m)^    Reason: failed to convert .*";

    /** A file in the resources of the tests, wherever the tests run. */
    static GoldenFile named(String name) {
        Path here = Path.of("src/test/resources", name);
        return new GoldenFile(
                Files.isDirectory(Path.of("src/test/resources"))
                        ? here
                        : Path.of("..").resolve(here));
    }

    void compare(String text) {
        assertThat(text).isEqualTo(expected(text));
    }

    /** The order of members does not matter; it is another one in Spring Boot 4. */
    void compareJson(String json) {
        try {
            JSONAssert.assertEquals(expected(new JSONObject(json).toString(2) + "\n"), json, JSONCompareMode.STRICT);
        } catch (JSONException e) {
            throw new AssertionError(json, e);
        }
    }

    private String expected(String actual) {
        try {
            Leaks.refuse(actual.replaceAll(WORDS_OF_SPRING, ""));
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(path).as("missing; run with -Dgolden=update").isRegularFile();
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
