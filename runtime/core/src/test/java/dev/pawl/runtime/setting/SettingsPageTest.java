package dev.pawl.runtime.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.setting.Setting.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages name every setting. */
final class SettingsPageTest {

    private static final Path REFERENCE = Path.of("../../docs/reference.md");
    private static final Path RUNTIME = Path.of("../../docs/runtime.md");

    private static final String BEGIN = "<!-- settings: written by SettingsPageTest -->\n";
    private static final String END = "<!-- end of settings -->";

    @Test
    void tableOfTheReferenceIsThatOfTheList() throws IOException {
        String page = Files.readString(REFERENCE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String wanted = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(REFERENCE, wanted);
        }
        assertThat(Files.readString(REFERENCE)).as("run with -Dgolden=update").isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsExplainedOnAPage(Setting setting) throws IOException {
        String page = Files.readString(RUNTIME);
        assertThat(page).contains(setting.javaName() + "(");
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                "| in Java | at a shell | with `mvn` | with Spring Boot | by default | |\n|---|---|---|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            boolean isText = setting.kind() != Kind.OBJECT;
            table.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            setting.javaName(),
                            cell(isText, "--" + (setting.kind() == Kind.SWITCH ? "no-" : "") + setting.key()),
                            cell(isText, "-Dpawl." + setting.javaName()),
                            cell(isText && !setting.isOfFleet(), "pawl." + setting.key()),
                            cell(setting.byDefault() != null, String.valueOf(setting.byDefault())),
                            setting.description()));
        }
        return table.toString();
    }

    private static String cell(boolean isThere, String code) {
        return isThere ? "`" + code + "`" : "";
    }
}
