package dev.pawl.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementTest {

    private static final Statement STATEMENT = new Statement(
            List.of(
                    new Statement.Text("INSERT INTO t VALUES\n  (1)"),
                    new Statement.MoreRows(",\n  (2),\n  (3)", 1_002),
                    new Statement.Text("")),
            Effects.NONE);

    @Test
    void sendsAllRowsAndShowsTheFirst() {
        assertThat(STATEMENT.sql()).isEqualTo("INSERT INTO t VALUES\n  (1),\n  (2),\n  (3)");
        assertThat(STATEMENT.shown()).isEqualTo("INSERT INTO t VALUES\n  (1)\n  -- and 1,002 more rows");
    }

    @Test
    void endsBehindTheRemark() {
        Step step = new TransactionStep(TransactionStep.Timeout.STRONG_LOCK, List.of(), List.of(), List.of(STATEMENT));

        assertThat(PlanScript.step(1, 1, step, List.of())).endsWith("  -- and 1,002 more rows\n;");
    }

    @Test
    void showsTheBeginningOfALongQuestion() {
        Requirement requirement = new Requirement(new Wording("row", "rows"), "SELECT " + "1".repeat(10_000), true);

        assertThat(requirement.shownQuery()).hasSizeLessThan(1_100).endsWith("1 ... and 9,007 more characters");
    }
}
