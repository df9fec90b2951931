package dev.pawl.processor.generate;

import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.plan.PlannedMigration;
import dev.pawl.processor.plan.PlannedStep;
import dev.pawl.runtime.plan.PlanScript;
import java.util.List;
import java.util.Locale;

/** The SQL of a migration in one direction, for reviewers; nothing reads it at run time. */
final class SqlScript {

    private final StringBuilder script = new StringBuilder();

    private SqlScript() {}

    static String up(PlannedMigration planned) {
        WrittenMigration migration = planned.migration();
        SqlScript script = new SqlScript();
        script.script
                .append(PlanScript.head(
                        title(migration),
                        migration.description().value(),
                        migration.phase().name().toLowerCase(Locale.ROOT),
                        migration.baseline()))
                .append('\n');
        script.steps(planned.up());
        return script.script.toString();
    }

    static String down(PlannedMigration planned) {
        SqlScript script = new SqlScript();
        script.comment("the way back from " + title(planned.migration()));
        planned.irreversible()
                .ifPresentOrElse(
                        reason -> script.comment("there is none: " + reason), () -> script.steps(planned.down()));
        return script.script.toString();
    }

    private static String title(WrittenMigration migration) {
        return migration.version().value() + " " + migration.simpleName();
    }

    private void steps(List<PlannedStep> steps) {
        if (steps.isEmpty()) {
            comment("nothing to do");
        } else {
            script.append('\n')
                    .append(PlanScript.steps(PlanValues.steps(steps)))
                    .append('\n');
        }
    }

    /** No line of a comment may end it. */
    private void comment(String text) {
        text.lines().forEach(line -> script.append("-- ").append(line).append('\n'));
    }
}
