package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A statement that changes more than one database. */
final class FarReachingStatement implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.REACHES_OUT)
                .forEach(what -> findings.report(
                        act.location(),
                        act.name() + " changes " + what,
                        "it goes beyond the schema of this application, and no way back takes it back",
                        Fix.words("leave it to whoever looks after the server; or say why it belongs here:\n")
                                .andAllow("far-reaching-statement", "...")));
    }
}
