package dev.pawl.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the tour prints. */
final class MainTest {

    private static String printed;

    @BeforeAll
    static void takeTheTour() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Main.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatHappensToTheSchema() {
        assertThat(printed)
                .containsPattern("(?m)^  20260105001  CreateOrganisationsAndUsers +\\d+ +\\d+$")
                .contains("2 more tighten or remove")
                .contains("0 migrations, 1 statement, ")
                .containsPattern("(?m)^  20260304002  waiting for contract ")
                .contains("down(1): rolled back 1 migration")
                .contains("CREATE INDEX CONCURRENTLY \"conversations_open_priority_idx\"")
                .contains("up(): applied 1 migration")
                .containsPattern("(?m)^  20260304002  DropLastSeenFromUsers ")
                .contains("21 of 21 migrations are applied.")
                .contains("21 migrations in version order, contracting ones too")
                .contains("; 0 wait.");
    }

    @Test
    void showsTheApplicationAtWork() {
        assertThat(printed)
                .containsPattern("(?m)^  Globex +Business +49\\.00 +assistant, audit, sso, templates$")
                .containsPattern("(?m)^  medium +2  assistant +It works from Monday on\\.$")
                .containsPattern("(?m)^  of Acme +Order boxes, Cancel the lease$")
                .containsPattern("(?m)^  not set +none$");
    }

    @Test
    void fitsATerminal() {
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
