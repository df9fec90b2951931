package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.reader.Fact;

/** SQL that calls what Pawl cannot read, and of which nobody has said why it is safe. */
final class RawSqlWithoutReason implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RawSql raw && raw.reason() == null) {
            change.acts().stream()
                    .flatMap(act -> act.deed().facts().stream())
                    .filter(fact -> fact.kind() == Fact.Kind.UNKNOWN)
                    .findFirst()
                    .ifPresent(fact -> report(change, raw, fact, findings));
        }
    }

    private static void report(Change change, RawSql raw, Fact unknown, Findings findings) {
        findings.report(
                change.locationOf(raw.sql()),
                "nothing says why " + Phrases.code(raw.sql()) + " is safe on a busy database",
                unknown.subject() + ", so that nobody can tell what it locks, or for how long",
                Fix.words("say it right behind the SQL, and why no operation does it:\ndb.sql(...)")
                        .andCode(Place.BEHIND, ".because(\"locks only ...; there is no operation for it\")"));
    }
}
