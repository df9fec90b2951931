package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.ShapeProblem;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.stream.Collectors;

/** A class that cannot be a migration. */
final class UnusableClass implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        if (!migration.shapeProblems().isEmpty()) {
            findings.report(
                    migration.location(),
                    "`" + migration.simpleName() + "` cannot be a migration: it "
                            + migration.shapeProblems().stream()
                                    .map(ShapeProblem::words)
                                    .collect(Collectors.joining(", and it ")),
                    null,
                    (isNested(migration) ? "static " : "") + "final class " + migration.simpleName()
                            + " implements SchemaChange {\n" + "    @Override public void up(Database db) { ... }\n"
                            + (lacksDown(migration) ? "    @Override public void down(Database db) { ... }\n" : "")
                            + "}");
        }
    }

    /** A static method that both call is read as well. */
    private static boolean lacksDown(WrittenMigration migration) {
        return migration.shapeProblems().stream().anyMatch(ShapeProblem::isOfWayBack);
    }

    private static boolean isNested(WrittenMigration migration) {
        return migration.qualifiedName().contains("$");
    }
}
