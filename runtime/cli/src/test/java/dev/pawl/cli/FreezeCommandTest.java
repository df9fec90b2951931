package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreezeCommandTest {

    @TempDir
    private Path project;

    @Test
    void freezesWhatIsReleased() throws IOException {
        Files.writeString(project.resolve("pawl.lock"), "# pawl lock file 1\n");
        try (Session session = Session.with("shop").without("DATABASE_URL").folder(project)) {
            session.pawl("freeze", "--check")
                    .pawl("freeze")
                    .pawl("freeze", "--check")
                    .migrations("shop", "edited")
                    .pawl("freeze")
                    .migrations("shop", "before")
                    .pawl("freeze", "--check")
                    .matches("freeze");
        }
        assertThat(project.resolve("pawl.lock"))
                .content()
                .startsWith("# pawl lock file 1\n\n20260105001 ")
                .doesNotContain("CustomersBeforePawl");
    }

    @Test
    void beginsAFileAndTellsPrograms() {
        try (Session session = Session.with("shop").without("DATABASE_URL").folder(project)) {
            session.pawl("freeze", "--json", "--lock-file", "released.txt");
            assertThat(session.isJson()).isTrue();
            assertThat(session.output()).contains("\"written\": true", "\"version\": 20260105001");
            assertThat(project.resolve("released.txt")).exists();
        }
    }

    @Test
    void refusesWhatIsNoLockFile() throws IOException {
        Path file = Files.writeString(project.resolve("pawl.lock"), "");
        try (Session session = Session.with("shop").without("DATABASE_URL").folder(project)) {
            session.pawl("freeze");
            assertThat(session.exitCode()).isEqualTo(2);
            assertThat(session.output()).contains("error: the lock file " + file + " is empty");
            assertThat(file).isEmptyFile();
        }
        Files.delete(file);
        try (Session session = Session.with("shop").without("DATABASE_URL").folder(project)) {
            session.pawl("freeze", "--check");
            assertThat(session.exitCode()).isEqualTo(2);
            assertThat(session.output()).contains("error: there is no lock file " + file);
        }
    }
}
