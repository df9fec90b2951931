package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A statement of a file of which nobody can tell what it does. In migrations, somebody has to say why that is all right. */
final class OpaqueSql implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        if (act.isInFile()) {
            act.subjects(Fact.Kind.UNKNOWN)
                    .findFirst()
                    .ifPresent(why -> findings.report(
                            act.location(),
                            "what " + act.name() + " does cannot be told: " + why,
                            "so nothing says whether it blocks, breaks or loses something",
                            "write the statements themselves, where that is possible; or look at them, and say so:\n"
                                    + "-- pawl:allow opaque-sql: ..."));
        }
    }
}
