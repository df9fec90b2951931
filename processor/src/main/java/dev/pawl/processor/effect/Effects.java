package dev.pawl.processor.effect;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does to a database that is in use. Immutable: each method returns a new value.
 *
 * @param locks the strongest lock that it takes on each table
 * @param work the work done while they are held
 * @param breaks what the running application can no longer do
 * @param losses what no way back restores
 * @param failures what in the data makes it fail
 * @param proves the conditions that it leaves validated, for a later statement to rely on
 * @param reliesOn the conditions whose validation spares it work
 */
public record Effects(
        Map<QualifiedName, LockMode> locks,
        List<CausedWork> work,
        List<CausedBreakage> breaks,
        List<Loss> losses,
        List<Failure> failures,
        List<Proof> proves,
        List<Proof> reliesOn) {

    /**
     * Something in the data that makes a statement fail.
     *
     * @param cause what
     * @param table the table with the rows
     * @param columns the columns in question; empty when the rows as a whole are
     * @param offenders how to find the rows beforehand; null when that cannot be said
     */
    public record Failure(
            Cause cause,
            QualifiedName table,
            List<String> columns,
            @Nullable Offenders offenders) {

        /** What makes a statement fail. */
        public enum Cause {
            /** A single row is enough. */
            ANY_ROW,
            /** Nulls. */
            NULLS,
            /** Rows that agree where they must differ. */
            DUPLICATES,
            /** Rows that should be there and are not: nothing fails by itself, so it is only found by asking. */
            MISSING_ROWS,
            /** References to nothing. */
            ORPHANS,
            /** Rows that violate a condition. */
            VIOLATIONS,
            /** Texts with more characters than a type allows. */
            TOO_LONG,
            /** Numbers that a type cannot hold. */
            OUT_OF_RANGE
        }
    }

    /**
     * A condition that holds for all rows of a table.
     *
     * @param table the table
     * @param condition the condition as SQL
     */
    public record Proof(QualifiedName table, String condition) {}

    /** No effect. */
    public static Effects none() {
        return new Effects(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** One lock. */
    public static Effects lock(QualifiedName table, LockMode mode) {
        return none().and(table, mode);
    }

    /** A lock on a further table; the stronger one counts. */
    public Effects and(QualifiedName table, LockMode mode) {
        Map<QualifiedName, LockMode> more = new LinkedHashMap<>(locks);
        more.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b);
        return new Effects(more, work, breaks, losses, failures, proves, reliesOn);
    }

    /** What another statement of the same kind does, of which all else has been said. */
    public Effects lockingOnly() {
        return new Effects(locks, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Work on a table. */
    public Effects working(QualifiedName table, Work.Kind kind, @Nullable Object culprit) {
        return new Effects(
                locks, plus(work, new CausedWork(kind, table, culprit)), breaks, losses, failures, proves, reliesOn);
    }

    /** Reads a table. */
    public Effects scanning(QualifiedName table) {
        return working(table, Work.Kind.SCAN, null);
    }

    /** Breaks somebody. */
    public Effects breaking(Breakage.Kind kind, String subject) {
        return breaking(kind, subject, null);
    }

    /** Breaks somebody by a part of the operation. */
    public Effects breaking(Breakage.Kind kind, String subject, @Nullable Object culprit) {
        CausedBreakage breakage = new CausedBreakage(new Breakage(kind, subject), culprit);
        return new Effects(locks, work, plus(breaks, breakage), losses, failures, proves, reliesOn);
    }

    /** Loses something. */
    public Effects losing(Loss.Kind kind, String subject) {
        return new Effects(locks, work, breaks, plus(losses, new Loss(kind, subject)), failures, proves, reliesOn);
    }

    /** Fails on some data that cannot be found beforehand. */
    public Effects failingOn(Failure.Cause cause, QualifiedName table, List<String> columns) {
        return failingOn(cause, table, columns, null);
    }

    /** Fails on some data. */
    public Effects failingOn(
            Failure.Cause cause, QualifiedName table, List<String> columns, @Nullable Offenders offenders) {
        Failure failure = new Failure(cause, table, columns, offenders);
        return new Effects(locks, work, breaks, losses, plus(failures, failure), proves, reliesOn);
    }

    /** Leaves a condition validated. */
    public Effects proving(QualifiedName table, String condition) {
        return new Effects(locks, work, breaks, losses, failures, plus(proves, new Proof(table, condition)), reliesOn);
    }

    /** Is spared work by a condition validated earlier. */
    public Effects relyingOn(QualifiedName table, String condition) {
        return new Effects(locks, work, breaks, losses, failures, proves, plus(reliesOn, new Proof(table, condition)));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return List.copyOf(more);
    }
}
