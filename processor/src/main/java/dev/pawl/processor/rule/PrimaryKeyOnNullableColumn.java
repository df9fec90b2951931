package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.runtime.plan.Work;
import java.util.List;
import java.util.stream.Collectors;

/** A primary key makes its columns NOT NULL, which reads the whole table under a lock that nobody gets past. */
final class PrimaryKeyOnNullableColumn implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof AddPrimaryKey key) {
            List<String> nullable = change.effects().stream()
                    .map(Effects::work)
                    .flatMap(List::stream)
                    .filter(work -> answersFor(change, work))
                    .map(work -> String.valueOf(work.culprit()))
                    .toList();
            if (!nullable.isEmpty()
                    && change.before().table(key.table()).primaryKey().isEmpty()) {
                report(change, key, nullable, findings);
            }
        }
    }

    @Override
    public boolean answersFor(Change change, CausedWork work) {
        return isScanOfNullable(change, work);
    }

    /** Whether some work is done to find nulls in a column that becomes a part of the key. */
    static boolean isScanOfNullable(Change change, CausedWork work) {
        return work.kind() == Work.Kind.SCAN
                && change.operation() instanceof AddPrimaryKey key
                && key.columns().contains(work.culprit());
    }

    private static void report(Change change, AddPrimaryKey key, List<String> nullable, Findings findings) {
        int first = key.columns().indexOf(nullable.get(0));
        findings.report(
                change.locationOf(key.columns().get(first)),
                "a primary key on the nullable " + Phrases.names(nullable) + " reads all of `" + key.table()
                        + "` to rule out nulls",
                "nobody can read or write `" + key.table()
                        + "` meanwhile (ACCESS EXCLUSIVE, all versions), and a single" + " null fails it (23502)",
                Fix.words(
                                "let `setNotNull` do it first, which blocks nobody, in a migration of phase = Phase.CONTRACT if"
                                        + " older\nreleases may leave out what is NOT NULL then:\n")
                        .meaning(Place.MIGRATION, "phase = Phase.CONTRACT")
                        .andCode(
                                Place.CALL,
                                nullable.stream()
                                                .map(column -> ".setNotNull(" + DslCode.string(column) + ")\n")
                                                .collect(Collectors.joining())
                                        + ".addPrimaryKey(" + DslCode.string(key.name()) + ", "
                                        + DslCode.strings(key.columns()) + ")"));
    }
}
