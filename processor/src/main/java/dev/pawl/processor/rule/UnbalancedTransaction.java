package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Fact;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A transaction of a file that does not end, that begins in another one, or that ends without having begun. */
final class UnbalancedTransaction implements Rule {

    private static final Set<String> BEGINS = Set.of("BEGIN", "START");
    private static final Set<String> ENDS = Set.of("COMMIT", "ROLLBACK");

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        List<Act> all = act.all();
        int position = all.indexOf(act.act());
        boolean isOpen = controls(all.subList(0, position).stream())
                .reduce((earlier, later) -> later)
                .filter(BEGINS::contains)
                .isPresent();
        for (String control : act.isInFile() ? controls(Stream.of(act.act())).toList() : List.<String>of()) {
            if (BEGINS.contains(control) && isOpen) {
                report(
                        act,
                        "a transaction begins in one that has not ended",
                        "PostgreSQL only warns, and goes on with the first one: what ends this one ends that",
                        "COMMIT the first one before, or leave this out",
                        findings);
            } else if (BEGINS.contains(control)
                    && controls(all.subList(position + 1, all.size()).stream()).noneMatch(ENDS::contains)) {
                report(
                        act,
                        "the transaction that begins here does not end",
                        "when the connection is closed, all that follows is undone, and until then its locks are held",
                        "write COMMIT; behind it",
                        findings);
            } else if (ENDS.contains(control) && !isOpen) {
                report(
                        act,
                        act.name() + " ends a transaction that does not begin in the file",
                        "it is that of whoever runs the file, who then cannot tell what is done; or there is none",
                        "leave it out, or write BEGIN; before what belongs together",
                        findings);
            }
        }
    }

    private static Stream<String> controls(Stream<Act> acts) {
        return acts.flatMap(act -> act.deed().facts().stream())
                .filter(fact -> fact.kind() == Fact.Kind.CONTROLS_TRANSACTION)
                .map(Fact::subject)
                .filter(control -> BEGINS.contains(control) || ENDS.contains(control));
    }

    private static void report(WrittenAct act, String headline, String why, String fix, Findings findings) {
        findings.report(act.location(), headline, why, fix);
    }
}
