package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.effect.CausedBreakage;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;
import dev.pawl.runtime.plan.Breakage;
import java.util.List;
import java.util.regex.Pattern;

/** A key goes by which statements of releases that still run find the rows that are there already. */
final class DroppedUniqueness implements Rule {

    /** What people call keys. */
    private static final Pattern UNIQUE =
            Pattern.compile("(?i)(pk|uq|uk|uniq|unique)_.*|.*_(pkey|key|pk|uq|uk|uniq|unique)");

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.isExpanding()) {
            List<CausedBreakage> breaks = change.effects().stream()
                    .map(Effects::breaks)
                    .flatMap(List::stream)
                    .toList();
            breaks.stream()
                    .filter(breakage -> breakage.kind() == Breakage.Kind.UPSERTS)
                    .findFirst()
                    .ifPresentOrElse(
                            breakage -> reportUpserts(change, breakage, findings),
                            () -> breaks.stream()
                                    .filter(breakage -> breakage.kind() == Breakage.Kind.GROUPED_READERS)
                                    .forEach(breakage -> reportGrouping(change, breakage, findings)));
        }
    }

    /** Of a constraint that nobody knows, the name that PostgreSQL gives tells what it is. */
    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.DROPS_CONSTRAINT)
                .filter(name -> UNIQUE.matcher(name).matches())
                .forEach(name -> findings.report(
                        act.location(),
                        "nothing keeps rows apart by `" + name + "` from now on",
                        "the release that still runs fails at `on conflict` by it (42P10), and inserts duplicates elsewhere",
                        Fix.words(
                                        "make its successor first, with the same columns; or let it wait until no release needs it:\n")
                                .andAllow("dropped-uniqueness", "...")));
    }

    /** Whether a change is this rule's to report. */
    static boolean answersFor(Change change) {
        return change.isExpanding()
                && change.effects().stream()
                        .flatMap(effects -> effects.breaks().stream())
                        .anyMatch(breakage -> breakage.kind() == Breakage.Kind.UPSERTS);
    }

    private static void reportUpserts(Change change, CausedBreakage breakage, Findings findings) {
        report(
                change,
                "nothing keeps rows apart by " + breakage.subject() + " from now on",
                "the release that still runs fails at `on conflict` by it (42P10), and inserts duplicates elsewhere",
                "make its successor first, with the same columns; or let it wait until no release needs it:\n",
                findings);
    }

    private static void reportGrouping(Change change, CausedBreakage breakage, Findings findings) {
        report(
                change,
                "no primary key is on " + breakage.subject() + " from now on",
                "the release that still runs fails where it groups by it and returns other columns (42803): for that"
                        + " nothing but a primary key will do",
                "let it wait until no release needs it:\n",
                findings);
    }

    private static void report(Change change, String headline, String why, String instead, Findings findings) {
        findings.report(
                change.locationOf(change.mentions().removed().get(0).name()),
                headline,
                why,
                Fix.words(instead).andContract().or("\nor say why none does: ").andAllow("dropped-uniqueness", "..."));
    }
}
