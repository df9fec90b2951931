package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;

/** SQL that Pawl cannot check, and of which nobody has said why it is safe. */
final class RawSqlWithoutReason implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RawSql raw && raw.reason() == null) {
            findings.report(
                    change.locationOf(raw.sql()),
                    "nothing says why " + Phrases.code(raw.sql()) + " is safe on a busy database",
                    "Pawl sends this SQL as it stands and cannot tell what it locks, or for how long",
                    Fix.words("say it right behind the SQL, and why no operation does it:\ndb.sql(...)")
                            .andCode(Place.BEHIND, ".because(\"locks only ...; there is no operation for it\")"));
        }
    }
}
