package dev.pawl.processor.generate;

import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.operation.Execution;
import dev.pawl.processor.operation.PlannedStep;
import dev.pawl.processor.operation.Requirement;
import dev.pawl.processor.operation.SchemaToken;
import dev.pawl.processor.operation.Statement;
import java.util.List;
import java.util.Locale;

/** The SQL of a migration in one direction, for reviewers; nothing reads it at run time. */
final class SqlScript {

    private final StringBuilder script = new StringBuilder();

    private SqlScript() {}

    static String up(PlannedMigration planned) {
        WrittenMigration migration = planned.migration();
        SqlScript script = new SqlScript();
        script.comment(title(migration) + ": " + migration.description().value());
        script.comment("phase: " + migration.phase().name().toLowerCase(Locale.ROOT));
        if (migration.baseline()) {
            script.comment("a baseline: run on a fresh database, only recorded on any other");
        }
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
        }
        for (int i = 0; i < steps.size(); i++) {
            script.append('\n');
            comment("step " + (i + 1) + " of " + steps.size() + ": " + manner(steps.get(i)));
            steps.get(i).requirements().forEach(this::requirement);
            steps.get(i).statements().forEach(this::statement);
        }
    }

    private void requirement(Requirement requirement) {
        comment("requires: no " + requirement.offenders().phrase());
        comment((requirement.isEarly() ? "asked before step 1: " : "asked: ")
                + requirement.offenders().query());
    }

    private static String manner(PlannedStep step) {
        Execution execution = step.execution();
        if (execution instanceof Execution.ConcurrentBuild || execution instanceof Execution.ConcurrentDrop) {
            return "outside a transaction";
        }
        return step.isPatient()
                ? "one transaction that blocks nobody, no timeout"
                : "one transaction, lock_timeout applies";
    }

    private void statement(Statement statement) {
        EffectLines.of(statement.effects()).forEach(this::comment);
        String sql = SchemaToken.removedFrom(statement);
        String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
        script.append(sql);
        if (lastLine.contains("--")) {
            script.append("\n;");
        } else if (!sql.endsWith(";")) {
            script.append(';');
        }
        script.append('\n');
    }

    /** No line of a comment may end it. */
    private void comment(String text) {
        text.lines().forEach(line -> script.append("-- ").append(line).append('\n'));
    }
}
