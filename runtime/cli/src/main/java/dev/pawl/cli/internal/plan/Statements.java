package dev.pawl.cli.internal.plan;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.Work;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a step has to do with the database as it is now. */
public final class Statements {

    private Statements() {}

    /** Returns the tables that a step locks or works on, sorted. */
    public static List<RelationName> tables(Step step) {
        return step.statements().stream()
                .flatMap(statement -> Stream.concat(
                        statement.effects().locks().stream().map(TableLock::table),
                        statement.effects().work().stream().map(Work::table)))
                .distinct()
                .sorted(Comparator.comparing(RelationName::toString))
                .toList();
    }

    /** Whether a step would have to wait for a session; one outside a transaction waits for all that are old. */
    public static boolean waitsFor(Step step, Blocker blocker) {
        return step.waitsForOldTransactions()
                || step.locks().stream()
                        .anyMatch(lock -> lock.table().toString().equals(blocker.table())
                                && lock.mode().conflicts().stream()
                                        .anyMatch(mode -> mode.inCatalogue().equals(blocker.mode())));
    }
}
