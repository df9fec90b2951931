package dev.pawl.processor;

import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.rule.Inspection;
import java.util.List;

/**
 * What is said of migrations that were compiled before: nothing, as long as they fit what is compiled now. There is no place in
 * their source to point at, so what comes first is said of each, and where it is.
 */
final class Misfits {

    private Misfits() {}

    static List<Finding> of(Inspection inspection) {
        WrittenMigration migration = inspection.migration();
        if (migration.isSource()) {
            return inspection.findings();
        }
        return inspection.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .limit(1)
                .map(finding -> new Finding(
                        finding.id(), Severity.ERROR, finding.location(), misfit(migration, finding.message())))
                .toList();
    }

    private static Message misfit(WrittenMigration migration, Message mistake) {
        boolean isOurs = migration.provenance() == Provenance.EARLIER;
        return new Message(
                "`" + migration.simpleName() + "` does not fit any more: " + mistake.headline(),
                "it is version " + migration.version().value() + " of the history and "
                        + (isOurs ? "was compiled earlier" : "lies in another module")
                        + ", and has to work after what is compiled here",
                isOurs
                        ? "compile all migrations together to see where it is wrong, as in: mvn clean compile"
                        : "make what it needs again, or compile its module with what is new here;\n"
                                + "if it is for another database, compile with -Apawl.alone=true");
    }
}
