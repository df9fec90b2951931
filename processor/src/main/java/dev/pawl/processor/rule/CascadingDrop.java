package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A drop that takes along whatever depends on it. */
final class CascadingDrop implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.CASCADES)
                .limit(1)
                .forEach(object -> findings.report(
                        act.location(),
                        "CASCADE takes along whatever depends on " + object,
                        "views, foreign keys, defaults and policies go without a word, and those that somebody else has made too",
                        "leave out CASCADE, and drop what depends on it by name before"));
    }
}
