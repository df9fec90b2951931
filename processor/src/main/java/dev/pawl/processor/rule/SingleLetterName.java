package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Mention;

/** A table or a column whose name says nothing. */
final class SingleLetterName implements Rule {

    @Override
    public Severity severity() {
        return Severity.OFF;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (!change.isDown()) {
            change.mentions().made().stream()
                    .filter(made -> made.kind() == Mention.Kind.TABLE || made.kind() == Mention.Kind.COLUMN)
                    .filter(made -> made.name().codePointCount(0, made.name().length()) == 1)
                    .forEach(made -> findings.report(
                            change.locationOf(made.name()),
                            made.kind().word() + " name `" + made.name() + "` says nothing",
                            "whoever meets it in a query or in a report has to ask; a search finds it everywhere",
                            "a word for what it holds"));
        }
    }
}
