package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.plan.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionsTest {

    private static final Path MIGRATION = Path.of("src/test/resources/rules/phase-order/allows/EitherOrder.java");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"dev.pawl.dsl,pawl-dsl", "dev.pawl.runtime.plan,pawl-runtime"})
    void mustBeTheProcessorsOwn(String packageName, String artifact) throws IOException {
        assertThat(report(packageName, "class Release { public static final String VERSION = \"0.0.9\"; }"))
                .contains("[pawl] `" + artifact + "` on the class path is 0.0.9, and this processor is "
                        + Release.VERSION)
                .contains(
                        "fix: give `dev.pawl:pawl-dsl`, `dev.pawl:pawl-runtime` and `dev.pawl:pawl-processor` the same");
    }

    @Test
    void areAskedForOfJarsThatDoNotTellThem() throws IOException {
        assertThat(report("dev.pawl.dsl", "class Release {}"))
                .contains("[pawl] `pawl-dsl` on the class path is of another version, and this processor is");
    }

    /** What a source says takes precedence over the class path. */
    private String report(String packageName, String release) throws IOException {
        Path other = Files.writeString(folder.resolve("Release.java"), "package " + packageName + ";\n\n" + release);
        return Compilation.of(List.of(MIGRATION, other)).report();
    }
}
