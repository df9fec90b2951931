package dev.pawl.examples.refused;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What javac says about the migrations of {@code src/refused/java}, to the letter. */
final class RefusedTest {

    private static final Path EXPECTED = Path.of("src/refused/expected-output.txt");

    @Test
    void javacSaysWhatIsUnsafeAndWhatToDo() throws Exception {
        String said = Main.javac();

        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(EXPECTED, said);
        }
        assertThat(said)
                .as("differs from %s; if the change is meant, run the test with -Dgolden=update", EXPECTED)
                .isEqualTo(Files.readString(EXPECTED));
    }
}
