package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.Repair;
import dev.pawl.processor.rawsql.TypedSql;
import dev.pawl.processor.typing.TypeError;
import dev.pawl.processor.typing.TypedTexts;
import dev.pawl.processor.typing.catalogue.Catalogue;
import java.util.stream.IntStream;

/** A function that neither PostgreSQL nor anything in the history brings. */
final class UnknownFunction implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        TypedSql.of(change)
                .forEach(typed -> typed.typing().errors().stream()
                        .filter(error -> error.kind() == TypeError.Kind.UNKNOWN_FUNCTION)
                        .forEach(error -> report(change, typed, error, findings)));
    }

    private static void report(Change change, TypedSql typed, TypeError error, Findings findings) {
        findings.report(
                typed.place(change, error.position()),
                Phrases.code(typed.written().sql()) + ": there is no function `" + error.subject() + "`",
                "PostgreSQL refuses it (42883), unless the database has one that no migration makes",
                fix(change, typed, error));
    }

    private static Fix fix(Change change, TypedSql typed, TypeError error) {
        String name = error.subject();
        int oldest = change.before().postgres();
        return IntStream.rangeClosed(oldest + 1, TypedTexts.NEWEST)
                .filter(major -> !Catalogue.of(major).functions(name).isEmpty())
                .mapToObj(major -> Fix.words("PostgreSQL has it from " + major + " on: say -Apawl.postgres=" + major
                        + " if no older one runs it, or leave it out"))
                .findFirst()
                .or(() -> new Repair(change, typed)
                        .of(error)
                        .map(sql -> Fix.words("did you mean ")
                                .andCode(Place.PART, typed.whole(change), DslCode.string(sql))
                                .andWords("?")))
                .or(() -> NearMiss.of(name, Catalogue.of(oldest).functionNames())
                        .map(meant -> Fix.words("did you mean `" + meant + "`?")))
                .orElseGet(
                        () -> Fix.words("make it in a migration before this one, by db.sql(\"create function ...\")"));
    }
}
