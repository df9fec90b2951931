package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.internal.invocation.ProgressListener;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.RunningStep;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Colours, the line that is written over, and what is left out elsewhere than on a terminal. */
final class TerminalTest {

    private static final String OVER = "\r\u001b[K";

    private final StringWriter shown = new StringWriter();
    private final RunningStep step = new RunningStep(
            new RegisteredMigration(7, "AddPriority", "", Phase.EXPAND, false, ""),
            false,
            3,
            3,
            TransactionStep.patient("SELECT 1"));

    private ProgressLine line(boolean interactive, int width) {
        PrintWriter writer = new PrintWriter(shown, true);
        return new ProgressLine(
                new Terminal(writer, writer, new BufferedReader(new StringReader("")), interactive, false, width));
    }

    @Test
    void writesOverTheSameLineOnATerminal() {
        try (ProgressLine line = line(true, 60)) {
            ProgressListener listener = new ProgressListener(line);
            listener.stepStarted(step);
            listener.stepProgressed(step, "building index: scanning table", 30, 120);
        }
        assertThat(shown)
                .hasToString(OVER + "7 AddPriority, step 3 of 3" + OVER
                        + "7 AddPriority,...of 3, building index: scanning table: 25 %" + OVER);
    }

    @Test
    void saysHowFarItIs() {
        try (ProgressLine line = line(true, 200)) {
            new ProgressListener(line).stepProgressed(step, "building index", 30, 120);
        }
        assertThat(shown.toString()).contains("7 AddPriority, step 3 of 3, building index: 25 %");
    }

    @Test
    void saysWhatMattersElsewhere() {
        try (ProgressLine line = line(false, 80)) {
            ProgressListener listener = new ProgressListener(line);
            listener.stepStarted(step);
            listener.stepRetried(step, 1, List.of(), Duration.ofMillis(10));
            listener.stepRetried(step, 2, List.of(), Duration.ofMillis(10));
            listener.waitingForRunner("web-1/17/3f2a");
            listener.waitingForRunner("web-1/17/3f2a");
        }
        assertThat(shown.toString().lines())
                .containsExactly(
                        "7 AddPriority, step 3 of 3 waits for somebody who cannot be seen",
                        "waiting for another runner: web-1/17/3f2a");
    }

    @Test
    void usesColoursWhenToldTo() {
        try (Session session = Session.with("shop")) {
            assertThat(session.pawl("status", "--color", "always").output())
                    .contains("\u001b[33mpending\u001b[0m", "\u001b[1mSTATE\u001b[0m");
            assertThat(session.pawl("status").output()).doesNotContain("\u001b");
            session.environment("NO_COLOR", "1");
            assertThat(session.answering("n").pawl("status").output()).doesNotContain("\u001b");
        }
    }

    @Test
    void showsTracesOnlyIfAsked() {
        try (Session session = new Session()) {
            assertThat(session.pawl("status").output()).doesNotContain("\tat ");
            assertThat(session.pawl("status", "--verbose").output()).contains("\tat dev.pawl.cli.");
        }
    }

    @Test
    void asksForAReportOfWhatIsUnexpected() {
        ClassLoader broken = new ClassLoader(null) {
            @Override
            public java.net.URL getResource(String name) {
                throw new IllegalStateException("broken");
            }
        };
        try (Session session = new Session().loader(broken)) {
            assertThat(session.pawl("status").output()).isEqualTo("""
                            error: unexpected failure of `pawl status`: java.lang.IllegalStateException: broken
                              fix: please report this, with the stack trace that --verbose shows
                            """);
            assertThat(session.exitCode()).isEqualTo(1);
        }
    }
}
