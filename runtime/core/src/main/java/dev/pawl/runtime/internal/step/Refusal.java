package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.report.Obstacle;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is not begun.
 *
 * @param obstacle what is in its way
 * @param failure why the question failed that was to find that out, or null if it was answered
 */
record Refusal(Obstacle obstacle, @Nullable SQLException failure) {

    /** Rows are in its way. */
    static Refusal ofRows(Obstacle obstacle) {
        return new Refusal(obstacle, null);
    }

    /** What the migration says of rows cannot be asked. */
    static Refusal ofQuestion(Obstacle obstacle, SQLException failure) {
        return new Refusal(obstacle, failure);
    }

    /** Whether rows are to blame, and not what the migration says of them. */
    boolean isOfRows() {
        return failure == null || SqlFailure.isOfData(failure);
    }

    /** Whether the user may not ask. */
    boolean isOfRights() {
        return failure != null && SqlFailure.is(failure, SqlFailure.INSUFFICIENT_PRIVILEGE);
    }

    /** Whether the server does not understand what the migration says of rows. */
    boolean isOfMigration() {
        return !isOfRows() && !isOfRights();
    }

    /** Whether something is not there, as before an earlier migration has made it. */
    boolean isOfNames() {
        return failure != null && String.valueOf(failure.getSQLState()).startsWith(SqlFailure.OF_NAMES);
    }
}
