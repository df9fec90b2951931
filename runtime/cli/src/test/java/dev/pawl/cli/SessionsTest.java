package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whole sessions on a real database; the manual shows them. */
final class SessionsTest {

    @Test
    void goesFromAnEmptyDatabaseToNothingPending() {
        try (Session session = Session.with("shop")) {
            session.pawl("status")
                    .pawl("up", "--dry-run", "--to", "20260105001")
                    .pawl("up")
                    .pawl("up")
                    .pawl("status")
                    .pawl("validate")
                    .pawl("contract", "--yes")
                    .pawl("status")
                    .matches("first-run");
        }
    }

    @Test
    void goesBackAndForth() {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260115001")
                    .pawl("down", "--dry-run")
                    .pawl("down")
                    .pawl("down", "--yes")
                    .pawl("status")
                    .pawl("up")
                    .pawl("redo", "--yes")
                    .pawl("down", "--to", "0", "--yes")
                    .matches("down");
        }
    }

    @Test
    void asksAtATerminal() {
        try (Session session = Session.with("shop")) {
            session.pawl("up").answering("n").pawl("down");
            assertThat(session.output())
                    .contains("undo 20260115001 `AddPriorityToConversations` on postgres@localhost");
            assertThat(session.exitCode()).isEqualTo(1);
            session.answering("y").pawl("down", "--color", "never");
            assertThat(session.exitCode()).isZero();
            assertThat(session.history()).containsExactly("20260105001 applied", "20260115001 rolled_back");
        }
    }
}
